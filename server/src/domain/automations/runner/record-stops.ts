// The event of each run that failed for good, by which people are notified of it.
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import type { Chart } from '../definition/compile.ts';
import type { OpenRun } from '../runs/run.ts';
import type { RunProgress } from './next-state.ts';

export interface Ended {
  run: Pick<OpenRun, 'number' | 'automationId'>;
  chart: Chart | undefined;
  progress: Pick<RunProgress, 'state' | 'stepId' | 'error'>;
}

/** Undoing the run leaves them alone: they belong to no cause. */
export function recordStops(
  { record }: Pick<WorkspaceWrite, 'record'>,
  runs: readonly Ended[],
): void {
  for (const { run, chart, progress } of runs) {
    const { state, stepId, error } = progress;
    if (state !== 'failed') continue;
    record({
      type: 'automation.run_failed',
      ...{ subjectType: 'automation', subjectId: run.automationId },
      before: null,
      after: {
        run_id: run.number,
        step_type: chart?.steps.get(stepId ?? '')?.step.type ?? null,
        ...{ code: error?.code ?? null, message: error?.message ?? null },
      },
      actor: { type: 'automation', id: run.automationId },
      causeId: null,
    });
  }
}
