// Makes the draft of a lead from what came in. A value that does not fit its field is kept among the
// extra fields, as are fields without a place. Pure.
import { cutText } from '../../../platform/cut-text.ts';
import { isStorableValue, toStorable } from '../../../platform/storable-text.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { ImportColumn } from '../../imports/import.ts';
import { customKeyOf, isPlainTarget } from '../../imports/mapping/target-fields.ts';
import { customReader } from '../../imports/rows/read-custom.ts';
import { plainReaders } from '../../imports/rows/read-values.ts';
import { customFieldsProblem } from '../../leads/fields/custom-fields.ts';
import { maxExtraBytes, maxExtraFields } from '../../leads/fields/extra-fields.ts';
import type { Json, LeadDraft } from '../../leads/lead.ts';
import type { ReceivedLead } from '../connectors/connector.ts';
import { leftOut, type PlacedField } from './place-fields.ts';

const maxExtraLength = 1_000;
// A name, or the text above a field.
const maxNameLength = 200;

/** Undefined without an e-mail address, a phone and a name. */
export function draftOfLead(
  { externalId, consent, origin }: ReceivedLead,
  fields: readonly PlacedField[],
  source: string,
  catalog: Catalog,
): LeadDraft | undefined {
  const draft: LeadDraft = { firstName: '', lastName: '', source };
  // Others choose the names, so they must not be those of a prototype.
  const rest = new Map<string, Json>();
  for (const field of fields) {
    if (field.place === leftOut || isEmpty(field.value)) continue;
    if (!fill(draft, field, catalog)) rest.set(nameOf(field), field.value);
  }
  if (!hasPerson(draft)) return undefined;
  if (externalId !== undefined) draft.externalId ??= cutText(toStorable(externalId), 255);
  if (consent !== undefined) draft.consent ??= consent;
  const extra = boundedExtra([...Object.entries(origin), ...rest]);
  if (Object.keys(extra).length > 0) draft.extra = extra;
  return draft;
}

const nameOf = ({ name, label }: PlacedField): string =>
  cutText(toStorable(label || name), maxNameLength);

const isEmpty = (value: Json): boolean =>
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Whether the value fits a field of the lead. */
function fill(draft: LeadDraft, { place, value }: PlacedField, catalog: Catalog): boolean {
  const text = textOf(value);
  if (place === undefined || place === leftOut || text === undefined) return false;
  if (isPlainTarget(place)) {
    return plainReaders[place](catalog, notationOf(catalog))(draft, text) === undefined;
  }
  const key = customKeyOf(place) ?? '';
  const form = catalog.fields.byKey.get(key);
  const before = draft.customFields;
  if (form === undefined) draft.customFields = { ...before, [key]: scalarOf(value) ?? text };
  else {
    const read = customReader(key, form, notationOf(catalog));
    if (read(draft, text) !== undefined) return false;
  }
  if (customFieldsProblem(draft.customFields ?? {}) === undefined) return true;
  if (before === undefined) delete draft.customFields;
  else draft.customFields = before;
  return false;
}

/** Numbers and booleans keep their type. */
const scalarOf = (value: Json): number | boolean | undefined =>
  typeof value === 'number' || typeof value === 'boolean' ? value : undefined;

function textOf(value: Json): string | undefined {
  if (Array.isArray(value))
    return value.every(isScalar) ? toStorable(value.join(', ')).trim() : undefined;
  return isScalar(value) ? toStorable(String(value)).trim() : undefined;
}

const isScalar = (value: Json): value is string | number | boolean =>
  value !== null && typeof value !== 'object';

const notationOf = ({ country }: Catalog): ImportColumn =>
  ({ name: '', decimalMark: '.', dateOrder: country === 'US' ? 'mdy' : 'dmy' }) as ImportColumn;

const hasPerson = ({ email, phone, firstName, lastName }: LeadDraft): boolean =>
  email !== undefined || phone !== undefined || firstName !== '' || lastName !== '';

/** As much as a lead can hold, in the order in which it came. */
function boundedExtra(fields: readonly [string, Json][]): Record<string, Json> {
  const extra = new Map<string, Json>();
  let bytes = 2;
  for (const [name, value] of fields.slice(0, maxExtraFields)) {
    const kept = typeof value === 'string' ? cutText(toStorable(value), maxExtraLength) : value;
    const size = Buffer.byteLength(JSON.stringify({ [name]: kept }));
    if (bytes + size > maxExtraBytes || !isStorableValue(kept)) continue;
    extra.set(name, kept);
    bytes += size;
  }
  return Object.fromEntries(extra);
}
