// Ends a campaign once nothing of it is pending. Returns whether it has ended.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { systemActor } from '../../events/event.ts';
import { writeInWorkspace } from '../../events/write-in-workspace.ts';
import { readCounts, sumOf } from '../../messages/read-counts.ts';
import { type CampaignRow, findCampaignRow } from '../campaign-row.ts';
import { hasPieces } from './insert-piece.ts';
import type { RunnerDeps } from './runner-deps.ts';

export async function finishCampaign(
  deps: RunnerDeps,
  workspaceId: string,
  { id, number, name, channel }: CampaignRow,
): Promise<boolean> {
  if (await hasPieces(deps, workspaceId, id)) return false;
  if (await isPending(deps.database.kysely, workspaceId, id)) return false;
  return writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    const { db, at } = write;
    const { pending, ...counts } = sumOf(await readCounts(db, workspaceId, id));
    if (pending > 0) return false;
    const row = await findCampaignRow(db, workspaceId, { id });
    if (row.state !== 'sending') return false;
    await sql`update campaigns set state = 'sent', finished_at = ${at}, error = null,
        dispatched_at = coalesce(dispatched_at, ${at}), version = version + 1, updated_at = ${at}
      where workspace_id = ${workspaceId} and id = ${id}`.execute(db);
    const subject = { subjectType: 'campaign', subjectId: id, causeId: id, before: null } as const;
    // Nobody could be reached.
    if (row.dispatched_at === null) {
      write.record({ ...subject, type: 'campaign.sent', after: { number, name, channel } });
    }
    write.record({ ...subject, type: 'campaign.finished', after: { number, ...counts } });
    return true;
  });
}

async function isPending(db: Kysely<Tables>, workspaceId: string, id: string): Promise<boolean> {
  return sumOf(await readCounts(db, workspaceId, id)).pending > 0;
}
