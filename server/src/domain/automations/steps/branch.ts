import type { Condition } from '../conditions/condition.ts';
import { testConditions } from '../conditions/test-conditions.ts';
import type { StepExecutor, StepRun } from './step.ts';
import { subjectOf } from './subject-of.ts';

/**
 * Tests the conditions of each branch once for all runs that are at it. It reads what is committed, so
 * a run comes to a branch only before it has changed something in the transaction.
 */
export const branch: StepExecutor = async ({ deps, workspaceId, catalog }, runs) => {
  const byBranch = Map.groupBy(
    runs,
    ({ run, step }) => `${run.automationId} ${run.version} ${step.id}`,
  );
  const verdicts = new Map<StepRun, Awaited<ReturnType<typeof testConditions>>[number]>();
  for (const atBranch of byBranch.values()) {
    const conditions = (atBranch[0]?.step.conditions ?? []) as Condition[];
    const found = await testConditions(
      deps,
      workspaceId,
      catalog,
      conditions,
      atBranch.map(subjectOf),
    );
    for (const [index, run] of atBranch.entries()) {
      const verdict = found[index];
      if (verdict !== undefined) verdicts.set(run, verdict);
    }
  }
  return runs.map((run) => {
    const verdict = verdicts.get(run);
    return {
      outcome: 'branched',
      way: verdict?.holds ? 'yes' : 'no',
      saw: { conditions: verdict?.saw ?? [] },
    };
  });
};
