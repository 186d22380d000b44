import { changeLeads } from './change-leads.ts';
import type { StepExecutor } from './step.ts';

export const addTag: StepExecutor = (work, runs) =>
  changeLeads(work, runs, ({ step, render }) => {
    const tag = render(step.tag as string);
    return { changes: { addTags: [tag] }, did: { tag } };
  });

export const removeTag: StepExecutor = (work, runs) =>
  changeLeads(work, runs, ({ step, render }) => {
    const tag = render(step.tag as string);
    return { changes: { removeTags: [tag] }, did: { tag } };
  });
