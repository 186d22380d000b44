import { cutText } from '../../../platform/cut-text.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { insertTasks } from '../../tasks/insert-tasks.ts';
import type { Reference, Step } from '../automation.ts';
import { causeOf, type StepExecutor, type StepOutcome, type StepRun } from './step.ts';

interface TaskStep extends Step {
  title: string;
  due_in_minutes?: number;
  /** By default the owner of the lead. */
  assigned_user_id?: Reference;
}

const maxLength = 500;

export const createTask: StepExecutor = async ({ write, workspaceId, catalog }, runs) => {
  const tasks = runs.map((stepRun) => ({
    ...fieldsOf(stepRun, catalog, write.at),
    ...{ lead: stepRun.lead?.row ?? null, ...causeOf(stepRun.run) },
  }));
  const added = await insertTasks(write, workspaceId, tasks);
  return tasks.map(
    ({ title }, index): StepOutcome => ({
      outcome: 'done',
      did: { task: added[index]?.number, title },
    }),
  );
};

function fieldsOf({ step, lead, render }: StepRun, { members }: Catalog, at: Date) {
  const { title, due_in_minutes: minutes, assigned_user_id: given } = step as TaskStep;
  const assignee = members.byId.get(given?.id ?? lead?.row.assigned_member_id ?? '');
  return {
    title: cutText(render(title), maxLength),
    dueAt: minutes === undefined ? null : new Date(at.getTime() + minutes * 60_000),
    assignee: assignee?.active ? assignee : null,
    doneAt: null,
  };
}
