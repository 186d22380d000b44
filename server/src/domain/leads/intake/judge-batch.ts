// Judges each request of a batch, in the order of arrival: each verdict takes those before it into
// account. Pure.
import { newId } from '../../../platform/ids.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { fillContact, type KnownContact } from '../../contacts/contact-index.ts';
import { DomainError, type FieldProblem, invalidFields } from '../../errors.ts';
import { idempotencyMismatch, type StoredResponse } from '../../idempotency/idempotency-record.ts';
import type { Admission, RateWindow } from '../../limits/rate-window.ts';
import { customFieldsProblem } from '../fields/custom-fields.ts';
import { extraProblem } from '../fields/extra-fields.ts';
import type { LeadRow } from '../lead.ts';
import type { CaptureRequest } from './capture.ts';
import type { MatchIndexes } from './find-match-candidates.ts';
import { type IdempotencyRecord, nameOf } from './idempotency-records.ts';
import type { KnownLead } from './lead-index.ts';
import type { BatchNumbers } from './lead-numbers.ts';
import { fillLeadRow, newLeadRow, overwriteLeadRow } from './lead-row.ts';
import { createNewNames, type NewNames, newNamesOf } from './new-names.ts';
import type { Prepared } from './prepare-capture.ts';
import { type Resolved, resolveDraft } from './resolve-draft.ts';

export interface JudgeInput {
  batch: readonly Prepared[];
  /** Null: all are assumed to be admitted, and otherwise the transaction is rolled back. */
  admissions: readonly (Admission | null)[] | null;
  records: Map<number, IdempotencyRecord>;
  catalogs: Map<string, Catalog>;
  known: MatchIndexes;
  numbers: Pick<BatchNumbers, 'lead' | 'contact'>;
  at: Date;
}

interface Judging extends JudgeInput {
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
  | { kind: 'refuse'; leadId: string; leadNumber: number }
  | { kind: 'replay'; response: StoredResponse }
  /** The same request occurs earlier in this batch, and gets the same result. */
  | { kind: 'same'; as: number }
  | { kind: 'fail'; error: DomainError }
);

export function judgeBatch(input: JudgeInput): Verdict[] {
  const verdicts: Verdict[] = [];
  const firstIndexes = new Map<string, number>();
  const judging = {
    ...input,
    newNames: createNewNames(),
  };
  for (const index of input.batch.keys())
    verdicts.push(judgeOne(judging, index, verdicts, firstIndexes));
  return verdicts;
}

function judgeOne(
  input: Judging,
  index: number,
  earlier: readonly Verdict[],
  firstIndexes: Map<string, number>,
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
    if (!admission.hasScope) {
      return fail(new DomainError('forbidden', 'The API key lacks the scope write:leads.'));
    }
  }
  const repetition = request.idempotency && findRepetition(input, index, earlier, firstIndexes);
  if (repetition === 'mismatch') {
    return fail(idempotencyMismatch());
  }
  if (repetition) return { ...base, ...repetition };

  const resolved = resolvedBy(input.catalogs, prepared);
  if (resolved.problems.length > 0) return fail(invalidFields(resolved.problems));
  const verdict = judgeLead(input, prepared, resolved, base);
  if (verdict.kind !== 'fail' && request.idempotency) {
    firstIndexes.set(nameOf(request.idempotency), index);
  }
  return verdict;
}

type Repetition = { kind: 'replay'; response: StoredResponse } | { kind: 'same'; as: number };

function findRepetition(
  input: JudgeInput,
  index: number,
  earlier: readonly Verdict[],
  firstIndexes: Map<string, number>,
): Repetition | 'mismatch' | undefined {
  const { idempotency } = (input.batch[index] as Prepared).request;
  if (!idempotency) return undefined;
  const record = input.records.get(index);
  if (record) {
    const same = record.fingerprint.equals(idempotency.fingerprint);
    return same ? { kind: 'replay', response: record } : 'mismatch';
  }
  const as = firstIndexes.get(nameOf(idempotency));
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
    external_id: request.draft.externalId ?? null,
  };
  const rule = request.duplicates;
  const existing = rule.rule === 'create' ? undefined : leads.find(matchKeys, rule);
  if (existing && rule.rule === 'refuse') {
    const { id: leadId, number: leadNumber } = existing.row;
    return { ...base, kind: 'refuse', leadId, leadNumber };
  }
  const nameProblems = newNameProblems(input, prepared, existing);
  if (nameProblems.length > 0) return { ...base, kind: 'fail', error: invalidFields(nameProblems) };

  const found = contacts.find(person);
  // A lead that fills another keeps the numbers of that one.
  const contact: KnownContact = found ?? {
    ...person,
    id: newId(),
    number: existing?.contactNumber ?? numbers.contact(),
  };
  const row = newLeadRow(request.draft, person, resolved, {
    id: newId(),
    number: existing?.row.number ?? numbers.lead(),
    contactId: contact.id,
    channelId: request.channelId ?? null,
    at: input.at,
  });
  const newer: KnownLead = { row, contactNumber: contact.number, tagIds: [...resolved.tagIds] };
  if (existing) {
    const before = { ...existing, row: { ...existing.row }, tagIds: [...existing.tagIds] };
    const changed =
      rule.rule === 'update'
        ? overwriteLeadRow(existing.row, row, request.draft)
        : fillLeadRow(existing.row, row);
    const problems = fieldLimitProblems(existing.row, changed);
    if (problems.length > 0) {
      Object.assign(existing.row, before.row);
      return { ...base, kind: 'fail', error: invalidFields(problems) };
    }
    if (changed.length > 0) existing.row.updated_at = input.at;
    leads.add(existing);
    return { ...base, kind: 'fill', lead: existing, before, newer, changed };
  }

  // An address belongs to one contact: it fills none when it is a secondary one of another.
  const details = contacts.isSecondaryEmail(person)
    ? { ...person, email: null, emailKey: null }
    : person;
  const fill = found ? fillContact(found, details) : {};
  const isNew = found === undefined;
  const before: Partial<KnownContact> = {};
  for (const field of Object.keys(fill)) Object.assign(before, { [field]: null });
  Object.assign(contact, fill);
  contacts.add(contact);
  leads.add(newer);
  const touched =
    isNew || Object.keys(fill).length > 0 ? { contact, isNew, before, request } : null;
  return { ...base, kind: 'create', lead: newer, touched };
}

/** The problems of new sources and tags that exceed the limits of the workspace. */
function newNameProblems(
  { catalogs, newNames }: Judging,
  { request: { workspaceId, draft }, catalogVersion, newNames: before }: Prepared,
  existing: KnownLead | undefined,
): FieldProblem[] {
  const catalog = catalogs.get(workspaceId);
  if (catalog === undefined) return [];
  if (before === 0 && catalog.version === catalogVersion) return [];
  return newNames.add(catalog, newNamesOf(draft, catalog, Boolean(existing?.row.source_id)));
}

/** The problems of a filled-in lead that exceeds the limits of its fields. */
function fieldLimitProblems(
  { custom_fields, extra }: LeadRow,
  changed: readonly string[],
): FieldProblem[] {
  const found = {
    custom_fields: changed.includes('custom_fields') && customFieldsProblem(custom_fields),
    extra: changed.includes('extra') && extraProblem(extra),
  };
  const problems: FieldProblem[] = [];
  for (const [field, problem] of Object.entries(found)) {
    if (problem) problems.push(problem(field));
  }
  return problems;
}
