import { type RawBuilder, sql } from 'kysely';

/**
 * Of an event with the alias `e`: somebody or something changed the record, rather than rated it or
 * notified people of it.
 */
export const isChange: RawBuilder<boolean> = sql`e.type not in (
  'lead.scored', 'lead.waiting', 'automation.notified')`;
