import type { Database } from '../../platform/database/pool.ts';
import { queriesOf } from '../../platform/database/queries.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';
import { systemActor } from '../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { writeMember } from './change-member.ts';
import { findMember } from './find-member.ts';

export const dismissTask = 'dismiss-person';

/** Adds the job in the transaction that closes the account, so that a crash cannot separate them. */
export function enqueueDismissal(db: Database['kysely'], personId: string): Promise<void> {
  return addJobs(queriesOf(db), [
    { task: dismissTask, payload: { personId }, key: `${dismissTask}/${personId}` },
  ]);
}

/**
 * Deactivates every membership of a closed account. Each workspace records an event and may later
 * reactivate the member and invite the holder of the address. Idempotent.
 */
export async function dismissPerson(deps: WriteDeps, personId: string): Promise<void> {
  const memberships = await deps.database.kysely
    .selectFrom('members')
    .select(['workspace_id', 'id'])
    .where('person_id', '=', personId)
    .execute();
  for (const { workspace_id: workspaceId, id } of memberships) {
    await writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
      const member = await findMember(write.db, workspaceId, { id });
      if (member?.personId !== personId) return;
      const set = { person_id: null, deactivated_at: member.deactivatedAt ?? write.at };
      await writeMember(write, workspaceId, member, set, 'member.deactivated');
    });
  }
}
