// After a transaction over several runs failed: each run is advanced alone, and that which cannot be
// is put off, or fails.
import { DomainError } from '../../errors.ts';
import { systemActor } from '../../events/event.ts';
import { writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { RunError } from '../runs/run.ts';
import type { RunnerDeps } from '../steps/step.ts';
import { failed, progressOf } from './next-state.ts';
import { recordStops } from './record-stops.ts';
import { runDue } from './run-due.ts';
import { chartKey, readCharts, takeRuns } from './take-runs.ts';
import { writeRuns } from './write-runs.ts';

export async function recordFailure(
  deps: RunnerDeps,
  workspaceId: string,
  limit: number,
): Promise<void> {
  const { kysely } = deps.database;
  const at = deps.clock.now();
  const runs = await kysely.transaction().execute((db) => takeRuns(db, workspaceId, { limit }, at));
  for (const run of runs) {
    try {
      // Calls are taken up again when their lease ends.
      await runDue(deps, workspaceId, { id: run.id });
    } catch (error) {
      await putOff(deps, workspaceId, run.id, errorOf(error));
    }
  }
}

async function putOff(
  deps: RunnerDeps,
  workspaceId: string,
  id: string,
  error: RunError,
): Promise<void> {
  await writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    const { db, at } = write;
    // A person may have cancelled it, or another process advanced it, since it failed.
    const [run] = await takeRuns(db, workspaceId, { id }, at);
    if (run === undefined) return;
    const charts = await readCharts(db, workspaceId, [run]);
    const progress = failed(progressOf(run, at), { error, mayRetry: true }, at);
    recordStops(write, [{ run, chart: charts.get(chartKey(run)), progress }]);
    await writeRuns(db, workspaceId, [{ ...progress, id }], at);
  });
}

function errorOf(error: unknown): RunError {
  if (error instanceof DomainError) return { code: error.code, message: error.message };
  return { code: 'internal', message: 'The step failed within Inlet. The log has the reason.' };
}
