// Cancels a change that runs as a job. The piece that is being changed is still committed, or waits for
// the lock and then finds the cause cancelled.

import { deletePlan } from '../contacts/merge-many/planned-merges.ts';
import { DomainError } from '../errors.ts';
import { endCauseJob } from '../events/cause-job.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { dropPieces } from '../leads/bulk/bulk-pieces.ts';
import { findByRef, type Ref } from '../record-ref.ts';
import { refuseOthers } from '../undo/may-undo.ts';
import type { Cause } from './cause.ts';
import { toCause, visibleCauses } from './cause-rows.ts';

/**
 * The changes that are made stay, and can be undone. The cause that a cancelled undo was to revert can
 * be undone again, which reverts the rest of it.
 */
export async function cancelCause(
  deps: WriteDeps,
  request: ChangeRequest<Cause>,
  ref: Ref,
): Promise<Cause> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, { ...request, causeId: undefined }, async (write) => {
    const { db, at } = write;
    const find = () => findByRef(db, visibleCauses(request), ref, 'change');
    const found = toCause(await find(), request, at);
    refuseOthers(request, found);
    if (found.kind === 'import') {
      throw new DomainError('conflict', 'An import is cancelled by POST /imports/{id}/cancel.');
    }
    if (found.state !== 'running') throw new DomainError('conflict', 'The change does not run.');
    const key = { workspaceId, causeId: found.id };
    await endCauseJob(write, key, 'cancelled');
    await dropPieces(db, key);
    await deletePlan(db, key);
    if (found.undoes !== null) {
      await db
        .updateTable('causes')
        .set({ undone_by: null })
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', found.undoes.id)
        .execute();
    }
    return toCause(await find(), request, at);
  });
}
