import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type CountName, countNames } from './message.ts';

export type MessageCounts = Record<CountName, number>;

export interface VariantCounts extends MessageCounts {
  variant: number;
}

/** In the order of the variants; one without messages is absent. */
export async function readCounts(
  db: Kysely<Tables>,
  workspaceId: string,
  campaignId: string,
): Promise<VariantCounts[]> {
  const { rows } = await sql<VariantCounts>`
    select variant, ${sql.join(countNames.map((name) => sql.ref(name)))} from message_counts
    where workspace_id = ${workspaceId} and campaign_id = ${campaignId}
    order by variant`.execute(db);
  return rows;
}

export function sumOf(counts: readonly MessageCounts[]): MessageCounts {
  const total = (name: CountName) => counts.reduce((sum, one) => sum + one[name], 0);
  return Object.fromEntries(countNames.map((name) => [name, total(name)])) as MessageCounts;
}
