import { changeLeads } from './change-leads.ts';
import type { StepExecutor } from './step.ts';

export const setStatus: StepExecutor = (work, runs) =>
  changeLeads(work, runs, ({ step }) => {
    const status = step.status as string;
    return { changes: { status }, did: { status } };
  });
