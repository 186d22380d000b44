import { addTask } from '../../tasks/create-task.ts';
import type { Reference, Step } from '../automation.ts';
import type { StepExecutor, StepOutcome } from './step.ts';

interface TaskStep extends Step {
  title: string;
  due_in_minutes?: number;
  /** By default the owner of the lead. */
  assigned_user_id?: Reference;
}

export const createTask: StepExecutor = async (work, runs) => {
  const { deps, workspaceId, write, catalog } = work;
  const outcomes: StepOutcome[] = [];
  for (const { run, step, lead, render } of runs) {
    const { title, due_in_minutes: minutes, assigned_user_id: given } = step as TaskStep;
    const assignee = given?.id ?? lead?.row.assigned_member_id ?? null;
    const isActive = assignee !== null && catalog.members.byId.get(assignee)?.active === true;
    const as = work.writeAs(run);
    const task = await addTask(
      deps,
      as,
      { workspaceId, actor: as.actor },
      {
        title: render(title).slice(0, 500),
        lead: lead === null ? null : { id: lead.row.id },
        assignee: isActive ? { id: assignee } : null,
        ...(minutes !== undefined && {
          due: { at: new Date(write.at.getTime() + minutes * 60_000) },
        }),
      },
    );
    outcomes.push({ outcome: 'done', did: { task: task.number, title: task.title } });
  }
  return outcomes;
};
