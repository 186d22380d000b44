import { sql } from 'kysely';
import { cutText } from '../../../platform/cut-text.ts';
import { findContactOrSurvivor } from '../../contacts/find-contact.ts';
import { changedDeal } from '../../deals/apply-deal-changes.ts';
import type { DealDraft, DealRow } from '../../deals/deal.ts';
import { emptyDeal, insertDeals } from '../../deals/insert-deals.ts';
import { DomainError } from '../../errors.ts';
import { orUndefined } from '../../or-undefined.ts';
import { getWorkspace } from '../../workspaces/find-workspace.ts';
import type { Reference, Step } from '../automation.ts';
import {
  cannot,
  causeOf,
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

const maxLength = 500;

export const createDeal: StepExecutor = async (work, runs) => {
  const { write, workspaceId, catalog } = work;
  const { currency } = await getWorkspace(write.db, workspaceId);
  const contacts = await contactsOf(work, runs);
  const rows = runs.map((stepRun) => {
    const contact = contacts.get(stepRun.run.contactId ?? '');
    return rowOf(work, stepRun, draftOf(stepRun, currency), contact);
  });
  const deals = rows.flatMap((row, index) => {
    const run = runs[index]?.run;
    return run === undefined || 'outcome' in row ? [] : [{ row, by: causeOf(run) }];
  });
  const added = await insertDeals(write, catalog, deals);
  return rows.map((row): StepOutcome => {
    if ('outcome' in row) return row;
    return { outcome: 'done', did: { deal: added.shift()?.number, title: row.title } };
  });
};

function rowOf(
  { workspaceId, write: { at }, catalog }: RunnerWork,
  { lead }: StepRun,
  draft: DealDraft,
  contact: { id: string } | undefined,
): DealRow | StepOutcome {
  try {
    const references = { contact, lead: lead?.row };
    return changedDeal(emptyDeal(workspaceId, at), draft, references, { catalog, at });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [problem] = error.fields;
    return cannot(problem?.code ?? error.code, problem?.message ?? error.message);
  }
}

function draftOf({ step, lead, render }: StepRun, ofWorkspace: string): DealDraft {
  const {
    title,
    value = '0',
    currency = ofWorkspace,
    stage_id: stage,
    assigned_user_id: given,
  } = step as DealStep;
  const assignee = given?.id ?? lead?.row.assigned_member_id;
  return {
    title: cutText(render(title), maxLength),
    value: render(String(value)),
    currency,
    ...(stage !== undefined && { stage: { id: stage.id } }),
    ...(assignee && { assignee: { id: assignee } }),
  };
}

/** By the ids that runs know, which may be of contacts that were merged since. */
async function contactsOf(
  { write: { db }, workspaceId }: RunnerWork,
  runs: readonly StepRun[],
): Promise<Map<string, { id: string }>> {
  const ids = [...new Set(runs.flatMap(({ run }) => run.contactId ?? []))];
  const { rows } = await sql<{ id: string }>`select id from contacts
    where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])
      and deleted_at is null`.execute(db);
  const contacts = new Map(rows.map((row) => [row.id, row]));
  for (const id of ids.filter((one) => !contacts.has(one))) {
    const survivor = await orUndefined(findContactOrSurvivor(db, workspaceId, { id }));
    if (survivor !== undefined) contacts.set(id, survivor);
  }
  return contacts;
}
