// Pauses, resumes and cancels the run of an import. A run notices it at its next block of rows, which it
// then rolls back.
import { queriesOf } from '../../platform/database/queries.ts';
import { addJobs } from '../../platform/jobs/add-jobs.ts';
import { DomainError } from '../errors.ts';
import { endCause } from '../events/causes.ts';
import type { EventType } from '../events/event.ts';
import { type ChangeRequest, checkVersion } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { type Import, type ImportState, importFacts } from './import.ts';
import { runJobOf } from './import-job.ts';
import { findImport } from './import-row.ts';

export type RunAction = 'pause' | 'resume' | 'cancel';

const transitions: Record<RunAction, { from: ImportState[]; to: ImportState; event: EventType }> = {
  pause: { from: ['running'], to: 'paused', event: 'import.paused' },
  resume: { from: ['paused'], to: 'running', event: 'import.resumed' },
  cancel: { from: ['running', 'paused'], to: 'cancelled', event: 'import.cancelled' },
};

export async function changeRun(
  deps: WriteDeps,
  request: ChangeRequest<Import>,
  ref: Ref,
  action: RunAction,
): Promise<Import> {
  const { workspaceId } = request;
  const { from, to, event } = transitions[action];
  return writeInWorkspace(deps, request, async (write) => {
    const found = await findImport(write.db, workspaceId, ref);
    checkVersion(request, found);
    if (!from.includes(found.state)) {
      throw new DomainError('conflict', `An import that is ${found.state} cannot ${action}.`);
    }
    const { id, rowsDone } = found;
    await updateRow(write, workspaceId, 'imports', found, {
      state: to,
      ...(action === 'resume' && { resumed_at: write.at, resumed_from: rowsDone }),
      ...(action === 'cancel' && { ended_at: write.at }),
    });
    if (action === 'cancel') await endCause(write.db, { workspaceId, id, state: 'cancelled' });
    if (action === 'resume') await addJobs(queriesOf(write.db), [runJobOf(workspaceId, id)]);
    const changed = await findImport(write.db, workspaceId, { id });
    write.record({
      type: event,
      subjectType: 'import',
      subjectId: id,
      before: { state: found.state },
      after: importFacts(changed),
    });
    return changed;
  });
}
