import { type RawBuilder, sql } from 'kysely';

/**
 * Hides a value from the planner. PostgreSQL plans a prepared statement again for each run while
 * custom plans look cheaper than the generic one. Where one plan is right for every value, hiding
 * the values makes both look the same, so the generic plan is used.
 */
export function hideFromPlanner(
  value: string | string[],
  type: 'text' | 'text[]' | 'uuid' | 'smallint[]',
): RawBuilder<string> {
  return sql<string>`(select ${value}::${sql.raw(type)})`;
}

/** A bound value, or one hidden from the planner. */
export type BoundValue = string | RawBuilder<string>;
