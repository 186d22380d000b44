// Keeps the counts of the messages of campaigns, in the transaction that changes the messages.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type CountName, countNames } from './message.ts';

/** By how much some counts change. */
export interface CountChange {
  campaignId: string;
  variant: number;
  changes: Partial<Record<CountName, number>>;
}

const columns = sql.join(countNames.map((name) => sql.ref(name)));
const types = sql.join(countNames.map((name) => sql`${sql.ref(name)} integer`));
const sums = sql.join(countNames.map((name) => sql`coalesce(sum(r.${sql.ref(name)}), 0)::integer`));
const additions = sql.join(
  countNames.map(
    (name) => sql`${sql.ref(name)} = message_counts.${sql.ref(name)} + excluded.${sql.ref(name)}`,
  ),
);

/** A campaign that was deleted counts nothing. */
export async function countMessages(
  db: Kysely<Tables>,
  workspaceId: string,
  counted: readonly CountChange[],
): Promise<void> {
  if (counted.length === 0) return;
  const rows = counted.map(({ campaignId, variant, changes }) => ({
    ...{ campaign_id: campaignId, variant, ...changes },
  }));
  await sql`
    insert into message_counts (workspace_id, campaign_id, variant, ${columns})
    select ${workspaceId}::uuid, r.campaign_id, r.variant, ${sums}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(campaign_id uuid, variant smallint, ${types})
    join campaigns c on c.workspace_id = ${workspaceId} and c.id = r.campaign_id
    group by r.campaign_id, r.variant
    order by r.campaign_id, r.variant
    on conflict (workspace_id, campaign_id, variant) do update set ${additions}`.execute(db);
}
