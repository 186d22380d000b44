// Steps that change the lead of their run: one set of statements for all runs.
import { queriesOf } from '../../../platform/database/queries.ts';
import { addNamesTo } from '../../catalog/add-names.ts';
import { DomainError, type FieldProblem } from '../../errors.ts';
import { newNamesOf } from '../../leads/intake/new-names.ts';
import { changedRow, type LeadChanges } from '../../leads/lead-changes.ts';
import { namesIn, tagIdsAfter } from '../../leads/lead-tags.ts';
import { type LeadChange, sendLeads } from '../../leads/write-leads.ts';
import type { Settings } from '../automation.ts';
import {
  cannot,
  causeOf,
  noLead,
  type RunnerWork,
  type StepOutcome,
  type StepRun,
} from './step.ts';

export interface Planned {
  changes: LeadChanges;
  saw?: Settings | undefined;
  did: Settings;
}

/** `plan` returns the changes of a run, or how its step ends without any. */
export async function changeLeads(
  work: RunnerWork,
  runs: readonly StepRun[],
  plan: (run: StepRun) => Planned | StepOutcome,
): Promise<StepOutcome[]> {
  const plans = runs.map((run) => (run.lead === null ? noLead : plan(run)));
  await addNames(work, plans);
  const changes: LeadChange[] = [];
  const outcomes = runs.map((run, index): StepOutcome => {
    const planned = plans[index] as Planned | StepOutcome;
    if (!('changes' in planned)) return planned;
    const change = changeOf(work, run, planned.changes);
    if ('outcome' in change) return change;
    changes.push(change);
    return { outcome: 'done', saw: planned.saw, did: planned.did };
  });
  await writeChanges(work, runs, changes);
  return outcomes;
}

async function addNames(
  work: RunnerWork,
  plans: readonly (Planned | StepOutcome)[],
): Promise<void> {
  const names = plans.flatMap((plan) =>
    'changes' in plan
      ? newNamesOf({ source: plan.changes.source, tags: namesIn(plan.changes) }, work.catalog)
      : [],
  );
  if (names.length === 0) return;
  const catalog = await addNamesTo(work.catalog, queriesOf(work.write.db), names);
  work.catalog = catalog;
  work.write.afterCommit(() => work.deps.catalogs.keep(catalog));
}

function changeOf(
  { catalog }: RunnerWork,
  { lead: before }: StepRun,
  changes: LeadChanges,
): LeadChange | StepOutcome {
  if (before === null) return noLead;
  const { row, problems } = changedRow(before.row, changes, catalog);
  const [problem] = problems;
  if (problem !== undefined) return refused(problem);
  try {
    const tagIds = tagIdsAfter(before.tagIds, changes, catalog);
    return { before, after: { ...before, row, tagIds } };
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields[0] === undefined) throw error;
    return refused(error.fields[0]);
  }
}

const refused = ({ code, message }: FieldProblem): StepOutcome => cannot(code, message);

/** Each event has the automation and the run of its lead. */
async function writeChanges(
  work: RunnerWork,
  runs: readonly StepRun[],
  changes: readonly LeadChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const { write, catalog, leads } = work;
  const byLead = new Map(runs.map(({ run }) => [run.leadId, run]));
  const record: typeof write.record = (event) => {
    const run = byLead.get(event.subjectId);
    write.record({ ...event, ...(run && causeOf(run)) });
  };
  const { changed, written } = sendLeads(
    { ...write, queries: queriesOf(write.db), actor: { type: 'automation', id: null }, record },
    catalog,
    changes,
  );
  await written;
  for (const lead of changed) leads.set(lead.row.id, lead);
}
