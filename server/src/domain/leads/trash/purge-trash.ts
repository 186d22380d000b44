import { sql } from 'kysely';
import { systemActor } from '../../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { withCountUpdate } from '../counts/update-counts.ts';
import { removeSearchRows } from '../search/search-table.ts';
import { trashCutoff } from './trash.ts';

// Each step holds the lock that all writers of the workspace wait for.
const step = 200;

/** Removes leads for good that have been in the trash for 30 days; their events stay in the log. */
export async function purgeTrash(deps: WriteDeps, workspaceId: string): Promise<number> {
  let purged = 0;
  for (;;) {
    const count = await purgeSome(deps, workspaceId);
    purged += count;
    if (count < step) return purged;
  }
}

async function purgeSome(deps: WriteDeps, workspaceId: string): Promise<number> {
  return writeInWorkspace(deps, { workspaceId, actor: systemActor }, async ({ db, at, record }) => {
    const expired = await db
      .selectFrom('leads')
      .select(['id', 'number'])
      .where('workspace_id', '=', workspaceId)
      .where('deleted_at', '<', trashCutoff(at))
      .orderBy('deleted_at')
      .limit(step)
      .execute();
    const ids = expired.map(({ id }) => id);
    const numbers = expired.map(({ number }) => number);
    await withCountUpdate(db, workspaceId, ids, async () => {
      await removeSearchRows(db, workspaceId, numbers);
      await sql`delete from leads
        where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(db);
    });
    for (const { id, number } of expired) {
      const subject = { subjectType: 'lead', subjectId: id } as const;
      record({ type: 'lead.purged', ...subject, before: { number }, after: null });
    }
    return expired.length;
  });
}
