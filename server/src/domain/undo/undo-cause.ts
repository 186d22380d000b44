import { newId } from '../../platform/ids.ts';
import { DomainError } from '../errors.ts';
import { recordCause } from '../events/causes.ts';
import type { Actor } from '../events/event.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { allows } from '../keys/scopes.ts';
import { type Cause, findCause, markUndone, numbersOf, readHistory } from './cause-queries.ts';
import { splitChange, type UndoableType } from './logged-change.ts';
import { planUndo, type RecordPlan, type UndoPlan } from './plan-undo.ts';
import { removeContacts, restoreContacts, revertContactFields } from './undo-contacts.ts';
import { removeDeals, revertDeals } from './undo-deals.ts';
import { undoLeads } from './undo-leads.ts';
import { revertLinks } from './undo-links.ts';
import { type Skipped, skip, type UndoDeps, type UndoRun } from './undo-run.ts';
import { removeWork, revertWork } from './undo-work.ts';

export interface Undone {
  causeId: string;
  /** The number of records that the undo changed. */
  count: number;
  skipped: (Skipped & { number: number | null })[];
}

const retentionMs = 30 * 86_400_000;
// A bulk edit of 1,000 leads has at most three events for each.
const maxEvents = 5_000;

/**
 * Reverts all that a cause changed, in one transaction and as a cause of its own, which can be undone
 * in turn. It leaves alone what was changed again since.
 */
export async function undoCause(
  deps: UndoDeps,
  request: ChangeRequest<Undone>,
  undoneId: string,
): Promise<Undone> {
  const { workspaceId, actor, causeId: causeOf = newId } = request;
  const causeId = causeOf();
  return writeInWorkspace(deps, { ...request, causeId: () => causeId }, async (write) => {
    const { db, at } = write;
    const cause = await findCause(db, workspaceId, undoneId, maxEvents);
    if (cause === undefined) throw new DomainError('not_found', 'There is no such change.');
    refuseOthers(request, cause);
    refuseUndone(cause, at);
    const plan = planUndo(undoneId, await readHistory(db, workspaceId, undoneId));
    refuseWithoutScopes(request, plan);
    const touched = new Set<string>();
    const run: UndoRun = {
      deps,
      context: { workspaceId, actor },
      skipped: [],
      write: {
        ...write,
        record(event) {
          touched.add(subjectOf(event));
          write.record(event);
        },
      },
    };
    await revertAll(run, plan);
    const count = touched.size;
    const written = { workspaceId, at, count };
    await recordCause(db, { ...written, id: causeId, kind: 'undo', actor, undoes: undoneId });
    if (cause.hasRow) await markUndone(db, workspaceId, undoneId, causeId);
    else {
      const { actor, at } = cause;
      const records = plan.records.length;
      const undone = { id: undoneId, kind: 'change', actor, at, undoneBy: causeId } as const;
      await recordCause(db, { ...written, ...undone, count: records });
    }
    return { causeId, count, skipped: await withNumbers(run, plan) };
  });
}

/** Owners, admins and keys with every scope may undo the changes of others. */
function refuseOthers({ actor, scopes }: ChangeRequest<never>, cause: Cause): void {
  const isSame = (one: Actor, other: Actor) => one.type === other.type && one.id === other.id;
  if (isSame(actor, cause.actor) || allows(scopes ?? new Set(), '*')) return;
  throw new DomainError('forbidden', 'You may undo only your own changes.');
}

function refuseUndone({ undoneBy, at, events }: Cause, now: Date): void {
  if (undoneBy !== null) throw new DomainError('conflict', 'The change was undone already.');
  if (at.getTime() < now.getTime() - retentionMs) {
    throw new DomainError('conflict', 'A change can be undone for 30 days; this one is older.');
  }
  if (events > maxEvents) {
    throw new DomainError('conflict', 'The change is too large to be undone by one request.');
  }
}

const resources: Record<UndoableType, string> = {
  lead: 'leads',
  note: 'leads',
  call: 'leads',
  contact: 'contacts',
  deal: 'deals',
  task: 'tasks',
};

/** An undo writes each record that it reverts. */
function refuseWithoutScopes({ scopes }: ChangeRequest<never>, { records, uncovered }: UndoPlan) {
  if (records.length === 0 && uncovered.length > 0) {
    throw new DomainError('conflict', 'A change of this kind cannot be undone.');
  }
  const needed = records.map(({ type }) => `write:${resources[type]}`);
  const missing = needed.find((scope) => !allows(scopes ?? new Set(), scope));
  if (missing === undefined) return;
  throw new DomainError('forbidden', `This undo needs the scope ${missing}.`);
}

/** Records that refer to others come after them when they are restored, before when removed. */
async function revertAll(run: UndoRun, { records, uncovered }: UndoPlan): Promise<void> {
  for (const { subjectType: type, subjectId: id } of uncovered) {
    skip(run, { type, id }, 'not_undoable');
  }
  for (const plan of records) {
    const fields = plan.changedSince.filter((field) => field !== 'exists');
    if (plan.changedSince.length > 0) skip(run, plan, 'changed_since', fields);
  }
  const of = (...types: UndoableType[]): RecordPlan[] =>
    records.filter(
      ({ type, existence, fields }) =>
        types.includes(type) && (existence !== undefined || fields.size > 0),
    );
  await removeWork(run, of('note', 'task', 'call'));
  await removeDeals(run, of('deal'));
  // A restored contact takes back the addresses that another one has until then.
  const contacts = of('contact');
  const isRestored = ({ existence }: RecordPlan) => existence?.action === 'restore';
  const [kept, restored] = [
    contacts.filter((plan) => !isRestored(plan)),
    contacts.filter(isRestored),
  ];
  if (restored.length > 0) await revertContactFields(run, kept);
  await restoreContacts(run, restored);
  await undoLeads(run, of('lead'));
  await revertDeals(run, of('deal'));
  await revertWork(run, of('note', 'task', 'call'));
  await removeContacts(run, contacts);
  await revertContactFields(run, restored.length > 0 ? restored : kept);
  await revertLinks(run, contacts);
}

function subjectOf(event: Parameters<UndoRun['write']['record']>[0]): string {
  const { type, subjectType, subjectId, before, after } = event;
  const actor: Actor = { type: 'system', id: null };
  const split = splitChange({
    ...{ seq: 0, type, subjectType, subjectId, before, after },
    ...{ actor, causeId: null, undoes: null },
  });
  return split ? `${split.type} ${split.id}` : `${subjectType} ${subjectId}`;
}

async function withNumbers(
  { write, context, skipped }: UndoRun,
  { records }: UndoPlan,
): Promise<Undone['skipped']> {
  const nested = new Map(records.map(({ id, existence }) => [id, existence?.facts.number]));
  const ids = [...new Set(skipped.map(({ id }) => id))];
  const numbers = await numbersOf(write.db, context.workspaceId, ids);
  return skipped.map((one) => {
    const number = numbers.get(one.id) ?? nested.get(one.id);
    return { ...one, number: typeof number === 'number' ? number : null };
  });
}
