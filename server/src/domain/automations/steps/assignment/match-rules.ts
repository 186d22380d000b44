import { testConditions } from '../../conditions/test-conditions.ts';
import type { RunnerWork, StepRun } from '../step.ts';
import { subjectOf } from '../subject-of.ts';
import type { AssignRule, AssignStep } from './assign-step.ts';

export interface Match {
  rule: AssignRule;
  /** From 1. */
  position: number;
  saw: object[];
}

/** The first rule of its step that each run matches. It reads what is committed, as a branch does. */
export async function matchRules(
  { deps, workspaceId, catalog }: RunnerWork,
  runs: readonly StepRun[],
): Promise<Map<StepRun, Match>> {
  const matches = new Map<StepRun, Match>();
  const bySteps = Map.groupBy(
    runs,
    ({ run, step }) => `${run.automationId} ${run.version} ${step.id}`,
  );
  for (const ofStep of bySteps.values()) {
    const [first] = ofStep as [StepRun];
    const { rules = [] } = first.step as AssignStep;
    let rest = ofStep;
    for (const [index, rule] of rules.entries()) {
      const verdicts = await testConditions(
        ...([deps, workspaceId, catalog, rule.conditions, rest.map(subjectOf)] as const),
      );
      for (const [place, run] of rest.entries()) {
        const verdict = verdicts[place];
        if (verdict?.holds) matches.set(run, { rule, position: index + 1, saw: verdict.saw });
      }
      rest = rest.filter((run) => !matches.has(run));
      if (rest.length === 0) break;
    }
  }
  return matches;
}
