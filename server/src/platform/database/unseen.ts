import { type RawBuilder, sql } from 'kysely';

/**
 * A value that the planner does not see. A prepared statement that looks cheaper with its values
 * than without them is planned anew each time it is run; where one plan is right for all values, it
 * is not to look so.
 */
export function unseen(value: string, type: 'text' | 'uuid' | 'smallint[]'): RawBuilder<string> {
  return sql<string>`(select ${value}::${sql.raw(type)})`;
}

/** A value as it is, or unseen. */
export type Given = string | RawBuilder<string>;
