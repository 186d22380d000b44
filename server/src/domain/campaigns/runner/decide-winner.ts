// Finds the subject that the rest of the audience gets, and gives it to them in pieces.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { systemActor } from '../../events/event.ts';
import { writeInWorkspace } from '../../events/write-in-workspace.ts';
import { countMessages } from '../../messages/count-messages.ts';
import { readCounts } from '../../messages/read-counts.ts';
import { defaultTest, findsWinner } from '../campaign.ts';
import type { CampaignRow } from '../campaign-row.ts';
import { channelOf } from '../channels/channels.ts';
import { winnerOf } from '../variants.ts';
import type { RunnerDeps } from './runner-deps.ts';

const hourMs = 3_600_000;
const atOnce = 2_000;

/** Once each message of the test was tried. Returns whether something has changed. */
export async function decideWinner(
  deps: RunnerDeps,
  workspaceId: string,
  campaign: CampaignRow,
): Promise<boolean> {
  if (!findsWinner(campaign)) return false;
  const { decide_at: decideAt, winner } = campaign;
  if (winner !== null) return release(deps, workspaceId, campaign, winner);
  const now = deps.clock.now();
  const { kysely } = deps.database;
  if (decideAt === null) {
    if (await isTesting(kysely, workspaceId, campaign)) return false;
    const { hours } = campaign.test ?? defaultTest;
    const at = new Date(now.getTime() + hours * hourMs);
    await setColumns(kysely, workspaceId, campaign, sql`decide_at = ${at}`);
    return true;
  }
  if (decideAt > now) return false;
  const { rule } = campaign.test ?? defaultTest;
  const counts = await readCounts(kysely, workspaceId, campaign.id);
  const best = winnerOf(
    counts.map(({ variant, sent, [rule]: achieved }) => ({ variant, sent, achieved })),
  );
  await setColumns(kysely, workspaceId, campaign, sql`winner = ${best}`);
  return true;
}

async function isTesting(
  db: Kysely<Tables>,
  workspaceId: string,
  { id, channel }: CampaignRow,
): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (
    select from ${sql.table(channelOf(channel).table)}
    where workspace_id = ${workspaceId} and campaign_id = ${id} and (state = 'sending'
      or state = 'queued' and due_at is not null and attempts = 0)) as any`.execute(db);
  return rows[0]?.any ?? false;
}

async function setColumns(
  db: Kysely<Tables>,
  workspaceId: string,
  { id }: CampaignRow,
  columns: ReturnType<typeof sql>,
): Promise<void> {
  await sql`update campaigns set ${columns}, version = version + 1, updated_at = now()
    where workspace_id = ${workspaceId} and id = ${id} and state = 'sending'
      and winner is null`.execute(db);
}

/** Returns whether somebody had waited. */
async function release(
  deps: RunnerDeps,
  workspaceId: string,
  { id, channel }: CampaignRow,
  winner: number,
): Promise<boolean> {
  const table = sql.table(channelOf(channel).table);
  return writeInWorkspace(deps, { workspaceId, actor: systemActor }, async ({ db, at }) => {
    const { numAffectedRows = 0n } = await sql`
      update ${table} m set variant = ${winner}, due_at = ${at}
      where m.workspace_id = ${workspaceId} and m.id in (select id from ${table}
        where workspace_id = ${workspaceId} and campaign_id = ${id} and state = 'queued'
          and due_at is null limit ${atOnce})`.execute(db);
    const count = Number(numAffectedRows);
    const moved = (by: number) => ({ audience: by, pending: by });
    await countMessages(db, workspaceId, [
      { campaignId: id, variant: 0, changes: moved(-count) },
      { campaignId: id, variant: winner, changes: moved(count) },
    ]);
    return count > 0;
  });
}
