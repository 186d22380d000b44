import type { TSchema } from 'typebox';

/** The same schema under each of these statuses. */
export function sameResponse(schema: TSchema, ...statuses: number[]): Record<number, TSchema> {
  return Object.fromEntries(statuses.map((status) => [status, schema]));
}
