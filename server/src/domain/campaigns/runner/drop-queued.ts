// Ends the messages of a campaign that was cancelled, in pieces.
import { sql } from 'kysely';
import { systemActor } from '../../events/event.ts';
import { writeInWorkspace } from '../../events/write-in-workspace.ts';
import { countMessages } from '../../messages/count-messages.ts';
import type { CampaignRow } from '../campaign-row.ts';
import { channelOf } from '../channels/channels.ts';
import type { RunnerDeps } from './runner-deps.ts';

const atOnce = 2_000;

/** Returns whether there were any. */
export async function dropQueued(
  deps: RunnerDeps,
  workspaceId: string,
  { id, channel }: CampaignRow,
): Promise<boolean> {
  const table = sql.table(channelOf(channel).table);
  return writeInWorkspace(deps, { workspaceId, actor: systemActor }, async ({ db, at }) => {
    await sql`delete from campaign_pieces
      where workspace_id = ${workspaceId} and campaign_id = ${id}`.execute(db);
    const { rows } = await sql<{ variant: number }>`
      update ${table} m set state = 'suppressed', error = 'cancelled', due_at = null,
        version = m.version + 1, updated_at = ${at}
      where m.workspace_id = ${workspaceId} and m.id in (select id from ${table}
        where workspace_id = ${workspaceId} and campaign_id = ${id} and state = 'queued'
        limit ${atOnce})
      returning m.variant`.execute(db);
    const changes = { pending: -1, suppressed: 1 };
    await countMessages(
      db,
      workspaceId,
      rows.map(({ variant }) => ({ campaignId: id, variant, changes })),
    );
    await sql`update campaigns c set finished_at = ${at}, version = version + 1, updated_at = ${at}
      where c.workspace_id = ${workspaceId} and c.id = ${id} and not exists (
        select from ${table} m where m.workspace_id = ${workspaceId} and m.campaign_id = ${id}
          and m.state in ('queued', 'sending'))`.execute(db);
    return rows.length > 0;
  });
}
