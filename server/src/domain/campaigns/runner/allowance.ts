// How many messages may be taken now, so that no minute has more than its rate. They are spread over
// the minute.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { CampaignRow } from '../campaign-row.ts';
import { channelOf } from '../channels/channels.ts';
import type { RunnerDeps } from './runner-deps.ts';

interface Taken {
  ofMinute: number;
  ofSecond: number;
}

export async function readAllowance(
  { database, clock }: Pick<RunnerDeps, 'database' | 'clock'>,
  workspaceId: string,
  campaign: CampaignRow,
  rateOfWorkspace: number | null,
): Promise<number> {
  const { kysely } = database;
  const now = clock.now();
  const { table } = channelOf(campaign.channel);
  const taken = (only: ReturnType<typeof sql>) => readTaken(kysely, table, workspaceId, now, only);
  const ofCampaign = campaign.per_minute;
  return Math.min(
    rateOfWorkspace === null ? Infinity : leftOf(rateOfWorkspace, await taken(sql`true`)),
    ofCampaign === null
      ? Infinity
      : leftOf(ofCampaign, await taken(sql`campaign_id = ${campaign.id}`)),
  );
}

const leftOf = (rate: number, { ofMinute, ofSecond }: Taken): number =>
  Math.max(0, Math.min(rate - ofMinute, Math.ceil(rate / 60) - ofSecond));

async function readTaken(
  db: Kysely<Tables>,
  table: string,
  workspaceId: string,
  now: Date,
  only: ReturnType<typeof sql>,
): Promise<Taken> {
  const since = (ms: number) => new Date(now.getTime() - ms);
  const { rows } = await sql<Taken>`
    select count(*)::integer as "ofMinute",
      (count(*) filter (where tried_at > ${since(1_000)}))::integer as "ofSecond"
    from ${sql.table(table)}
    where workspace_id = ${workspaceId} and tried_at > ${since(60_000)} and ${only}`.execute(db);
  return rows[0] ?? { ofMinute: 0, ofSecond: 0 };
}
