// What becomes of each request of a batch. Pure: the requests in the order they came, and what the
// database knows; each sees what those before it did.
import { newId } from '../../../platform/ids.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { fillContact, type KnownContact } from '../../contacts/contact-index.ts';
import { DomainError, type FieldProblem } from '../../errors.ts';
import type { StoredResponse } from '../../idempotency/idempotency-record.ts';
import type { Admission, RateWindow } from '../../limits/rate-window.ts';
import { customFieldsProblem } from '../fields/custom-fields.ts';
import { extraProblem } from '../fields/extra-fields.ts';
import type { LeadRow } from '../lead.ts';
import type { CaptureRequest } from './capture.ts';
import type { Known } from './find-known.ts';
import { type IdempotencyRecord, nameOf } from './idempotency-records.ts';
import type { KnownLead } from './lead-index.ts';
import type { BatchNumbers } from './lead-numbers.ts';
import { fillLeadRow, newLeadRow } from './lead-row.ts';
import { createNewNames, type NewNames, newNamesOf } from './new-names-of.ts';
import type { Prepared } from './prepare-capture.ts';
import { type Resolved, resolveDraft } from './resolve-draft.ts';

export interface JudgeInput {
  batch: readonly Prepared[];
  /** Null: all are admitted, or else what is written is undone. */
  admissions: readonly (Admission | null)[] | null;
  answers: Map<number, IdempotencyRecord>;
  catalogs: Map<string, Catalog>;
  known: Known;
  numbers: Pick<BatchNumbers, 'lead' | 'contact'>;
  at: Date;
}

interface Judging extends JudgeInput {
  looksForDuplicates: boolean;
  newNames: NewNames;
}

export interface TouchedContact {
  contact: KnownContact;
  isNew: boolean;
  before: Partial<KnownContact>;
  request: CaptureRequest<unknown>;
}

export type Verdict = { window: RateWindow | null; request: CaptureRequest<unknown> } & (
  | { kind: 'create'; lead: KnownLead; touched: TouchedContact | null }
  | { kind: 'fill'; lead: KnownLead; before: KnownLead; newer: KnownLead; changed: string[] }
  | { kind: 'refuse'; leadId: string }
  | { kind: 'replay'; answer: StoredResponse }
  /** The same request stands earlier in this batch, and is answered as that one. */
  | { kind: 'same'; as: number }
  | { kind: 'fail'; error: DomainError }
);

/** Whether any of the batch may be told that its lead is there already. */
export function looksForDuplicates(batch: readonly Prepared[]): boolean {
  return batch.some(({ request }) => request.duplicates.rule !== 'create');
}

export function judgeBatch(input: JudgeInput): Verdict[] {
  const verdicts: Verdict[] = [];
  const places = new Map<string, number>();
  const judging = {
    ...input,
    looksForDuplicates: looksForDuplicates(input.batch),
    newNames: createNewNames(),
  };
  for (const index of input.batch.keys()) verdicts.push(judgeOne(judging, index, verdicts, places));
  return verdicts;
}

function judgeOne(
  input: Judging,
  index: number,
  earlier: readonly Verdict[],
  places: Map<string, number>,
): Verdict {
  const prepared = input.batch[index] as Prepared;
  const { request } = prepared;
  const admission = input.admissions?.[index] ?? null;
  const base = { window: admission?.window ?? null, request };
  const fail = (error: DomainError): Verdict => ({ ...base, kind: 'fail', error });

  if (request.key !== null && input.admissions !== null) {
    if (admission === null)
      return fail(new DomainError('unauthorized', 'The API key is not valid.'));
    if (!admission.allowed) {
      const retryAfterSeconds = admission.window.secondsLeft;
      return fail(new DomainError('rate_limited', 'Too many requests.', { retryAfterSeconds }));
    }
  }
  const again = request.idempotency && findAgain(input, index, earlier, places);
  if (again === 'mismatch') {
    return fail(
      new DomainError(
        'idempotency_mismatch',
        'This Idempotency-Key was used with another request body.',
      ),
    );
  }
  if (again) return { ...base, ...again };

  const resolved = resolvedBy(input.catalogs, prepared);
  if (resolved.problems.length > 0) return fail(invalid(resolved.problems));
  const verdict = judgeLead(input, prepared, resolved, base);
  if (verdict.kind !== 'fail' && request.idempotency) {
    places.set(nameOf(request.idempotency), index);
  }
  return verdict;
}

type Again = { kind: 'replay'; answer: StoredResponse } | { kind: 'same'; as: number };

function findAgain(
  input: JudgeInput,
  index: number,
  earlier: readonly Verdict[],
  places: Map<string, number>,
): Again | 'mismatch' | undefined {
  const { idempotency } = (input.batch[index] as Prepared).request;
  if (!idempotency) return undefined;
  const answer = input.answers.get(index);
  if (answer) {
    const same = answer.fingerprint.equals(idempotency.fingerprint);
    return same ? { kind: 'replay', answer } : 'mismatch';
  }
  const as = places.get(nameOf(idempotency));
  if (as === undefined) return undefined;
  const same = earlier[as]?.request.idempotency?.fingerprint.equals(idempotency.fingerprint);
  return same ? { kind: 'same', as } : 'mismatch';
}

function resolvedBy(catalogs: Map<string, Catalog>, prepared: Prepared): Resolved {
  const catalog = catalogs.get(prepared.request.workspaceId);
  if (catalog === undefined || catalog.version === prepared.catalogVersion)
    return prepared.resolved;
  return resolveDraft(prepared.request.draft, catalog);
}

function judgeLead(
  input: Judging,
  prepared: Prepared,
  resolved: Resolved,
  base: { window: RateWindow | null; request: CaptureRequest<unknown> },
): Verdict {
  const { request, person, nameKey } = prepared;
  const { contacts, leads } = input.known;
  const { numbers } = input;
  const matchKeys = {
    workspace_id: request.workspaceId,
    email_key: person.emailKey,
    phone_key: person.phoneKey,
    name_key: nameKey,
  };
  const rule = request.duplicates;
  const there = rule.rule === 'create' ? undefined : leads.find(matchKeys, rule);
  if (there && rule.rule === 'refuse') {
    return { ...base, kind: 'refuse', leadId: there.row.id };
  }
  const tooMany = tooManyNamesOf(input, prepared, there);
  if (tooMany.length > 0) return { ...base, kind: 'fail', error: invalid(tooMany) };

  const found = contacts.find(person);
  // A lead that fills another keeps the numbers of that one.
  const contact: KnownContact = found ?? {
    ...person,
    id: newId(),
    number: there?.contactNumber ?? numbers.contact(),
  };
  const row = newLeadRow(request.draft, person, resolved, {
    id: newId(),
    number: there?.row.number ?? numbers.lead(),
    contactId: contact.id,
    channelId: request.channelId ?? null,
    at: input.at,
  });
  const newer: KnownLead = { row, contactNumber: contact.number, tagIds: [...resolved.tagIds] };
  if (there) {
    const before = { ...there, row: { ...there.row }, tagIds: [...there.tagIds] };
    const changed = fillLeadRow(there.row, row);
    const problems = tooMuchOf(there.row, changed);
    if (problems.length > 0) {
      Object.assign(there.row, before.row);
      return { ...base, kind: 'fail', error: invalid(problems) };
    }
    if (changed.length > 0) there.row.updated_at = input.at;
    leads.add(there);
    return { ...base, kind: 'fill', lead: there, before, newer, changed };
  }

  const fill = found ? fillContact(found, person) : {};
  const isNew = found === undefined;
  const before: Partial<KnownContact> = {};
  for (const field of Object.keys(fill)) Object.assign(before, { [field]: null });
  Object.assign(contact, fill);
  contacts.add(contact);
  if (input.looksForDuplicates) leads.add(newer);
  const touched =
    isNew || Object.keys(fill).length > 0 ? { contact, isNew, before, request } : null;
  return { ...base, kind: 'create', lead: newer, touched };
}

/** What the lead brings beyond the sources and tags that its workspace has room for. */
function tooManyNamesOf(
  { catalogs, newNames }: Judging,
  { request: { workspaceId, draft }, catalogVersion, newNames: before }: Prepared,
  there: KnownLead | undefined,
): FieldProblem[] {
  const catalog = catalogs.get(workspaceId);
  if (catalog === undefined) return [];
  if (before === 0 && catalog.version === catalogVersion) return [];
  return newNames.add(catalog, newNamesOf(draft, catalog, Boolean(there?.row.source_id)));
}

/** What a lead was filled with beyond what one can carry. */
function tooMuchOf({ custom_fields, extra }: LeadRow, changed: readonly string[]): FieldProblem[] {
  const found = {
    custom_fields: changed.includes('custom_fields') && customFieldsProblem(custom_fields),
    extra: changed.includes('extra') && extraProblem(extra),
  };
  const problems: FieldProblem[] = [];
  for (const [field, message] of Object.entries(found)) {
    if (message) problems.push({ field, kind: 'wrong', message });
  }
  return problems;
}

function invalid(fields: FieldProblem[]): DomainError {
  return new DomainError('invalid', 'The given data was invalid.', { fields });
}
