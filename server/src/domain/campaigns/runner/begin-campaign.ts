// Begins a campaign: chooses its people and keeps its texts. Whoever matches later gets nothing.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { DomainError } from '../../errors.ts';
import { systemActor } from '../../events/event.ts';
import { writeInWorkspace } from '../../events/write-in-workspace.ts';
import { leadsOfAudience } from '../audience.ts';
import { type CampaignRow, findCampaignRow } from '../campaign-row.ts';
import { channelOf } from '../channels/channels.ts';
import { leadsOfPiece } from './insert-piece.ts';
import type { RunnerDeps } from './runner-deps.ts';

export async function beginCampaign(
  deps: RunnerDeps,
  workspaceId: string,
  campaign: CampaignRow,
): Promise<void> {
  const { kysely } = deps.database;
  try {
    const leads = await leadsOfAudience(deps, workspaceId, campaign.audience);
    const people = shuffled(await newestOfEach(kysely, workspaceId, leads));
    await writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
      const row = await findCampaignRow(write.db, workspaceId, { id: campaign.id });
      if (row.begun_at !== null || row.version !== campaign.version) return;
      const ids = await channelOf(row.channel).freeze(deps, write, workspaceId, row);
      await sql`insert into campaign_state (workspace_id, won_to)
        values (${workspaceId}, ${write.lastEvent}) on conflict do nothing`.execute(write.db);
      await storePieces(write.db, workspaceId, row.id, people);
      await sql`update campaigns set state = 'sending', begun_at = ${write.at},
          content_ids = ${ids}::uuid[], version = version + 1, updated_at = ${write.at}
        where workspace_id = ${workspaceId} and id = ${row.id}`.execute(write.db);
    });
  } catch (error) {
    if (!isLacking(error)) throw error;
    // Its filter, view, template or account is gone: somebody must look at it.
    await sql`update campaigns set state = 'paused', error = ${error.message},
        version = version + 1, updated_at = ${deps.clock.now()}
      where workspace_id = ${workspaceId} and id = ${campaign.id}
        and version = ${campaign.version}`.execute(kysely);
  }
}

const isLacking = (error: unknown): error is DomainError =>
  error instanceof DomainError && (error.code === 'invalid' || error.code === 'conflict');

/** A person gets the message as the newest of their leads in the audience. */
async function newestOfEach(
  db: Kysely<Tables>,
  workspaceId: string,
  numbers: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`select max(number) as number from leads
    where workspace_id = ${workspaceId} and deleted_at is null
      and number = any(${[...numbers]}::bigint[])
    group by contact_id`.execute(db);
  return rows.map(({ number }) => number);
}

/** The part that tests subjects must not be the oldest leads. */
function shuffled<Item>(items: Item[]): Item[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [items[last], items[other]] = [items[other] as Item, items[last] as Item];
  }
  return items;
}

async function storePieces(
  db: Kysely<Tables>,
  workspaceId: string,
  campaignId: string,
  numbers: readonly number[],
): Promise<void> {
  await sql`
    insert into campaign_pieces (workspace_id, campaign_id, piece, numbers)
    select ${workspaceId}, ${campaignId}, (place - 1) / ${leadsOfPiece}::integer,
      array_agg(number order by place)
    from unnest(${[...numbers]}::bigint[]) with ordinality n(number, place)
    group by 3`.execute(db);
}
