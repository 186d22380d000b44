import { addDeal } from '../../deals/create-deal.ts';
import type { DealDraft } from '../../deals/deal.ts';
import { DomainError } from '../../errors.ts';
import type { Reference, Step } from '../automation.ts';
import {
  cannot,
  type RunnerWork,
  type StepExecutor,
  type StepOutcome,
  type StepRun,
} from './step.ts';

interface DealStep extends Step {
  title: string;
  value?: string | number;
  currency?: string;
  stage_id?: Reference;
  assigned_user_id?: Reference;
}

export const createDeal: StepExecutor = async (work, runs) => {
  const outcomes: StepOutcome[] = [];
  const currency = await currencyOf(work);
  for (const stepRun of runs) {
    try {
      const as = work.writeAs(stepRun.run);
      const deal = await addDeal(work.deps, as, work.workspaceId, draftOf(stepRun, currency));
      outcomes.push({ outcome: 'done', did: { deal: deal.number, title: deal.title } });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const [problem] = error.fields;
      outcomes.push(cannot(problem?.code ?? error.code, problem?.message ?? error.message));
    }
  }
  return outcomes;
};

async function currencyOf({ write, workspaceId }: RunnerWork): Promise<string> {
  const { currency } = await write.db
    .selectFrom('workspaces')
    .select('currency')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return currency;
}

function draftOf({ step, lead, run, render }: StepRun, ofWorkspace: string): DealDraft {
  const {
    title,
    value = '0',
    currency = ofWorkspace,
    stage_id: stage,
    assigned_user_id: given,
  } = step as DealStep;
  const assignee = given?.id ?? lead?.row.assigned_member_id;
  return {
    title: render(title).slice(0, 500),
    value: render(String(value)),
    currency,
    ...(stage !== undefined && { stage: { id: stage.id } }),
    ...(assignee && { assignee: { id: assignee } }),
    ...(lead !== null && { lead: { id: lead.row.id } }),
    ...(run.contactId !== null && { contact: { id: run.contactId } }),
  };
}
