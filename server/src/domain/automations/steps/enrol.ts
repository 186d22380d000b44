import { newId } from '../../../platform/ids.ts';
import type { Reference } from '../automation.ts';
import { insertRuns } from '../runs/insert-runs.ts';
import type { NewRun } from '../runs/run.ts';
import { readStarting } from '../starter/starting-automations.ts';
import type { StepExecutor, StepOutcome } from './step.ts';

/** Starts another automation for the same records, whatever its trigger and its conditions are. */
export const enrol: StepExecutor = async ({ workspaceId, write }, runs) => {
  const active = await readStarting(write.db, workspaceId);
  const started: NewRun[] = [];
  const outcomes = runs.map(({ run, step }): StepOutcome => {
    const { id } = step.automation_id as Reference;
    const automation = active.find((one) => one.id === id);
    if (automation === undefined) return { outcome: 'skipped', reason: 'automation_off' };
    const { leadId, dealId, contactId } = run;
    const enrolled: NewRun = {
      ...{ id: newId(), automationId: id, version: automation.version },
      ...{ startedBy: `run:${run.id}:${step.id}`, leadId, dealId, contactId },
      ...{ depth: run.depth + 1, parentId: run.id, stepId: automation.firstStep },
      trigger: { type: 'enrol', run: run.number },
    };
    started.push(enrolled);
    return { outcome: 'done', did: { run_id: enrolled.id } };
  });
  await insertRuns(write.db, workspaceId, started, write.at);
  return outcomes;
};
