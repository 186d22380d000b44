// Where each received field goes: where the mapping of the integration says, else where its service says,
// else by its name. Pure.
import type { Catalog } from '../../catalog/catalog.ts';
import { isEmail } from '../../contacts/normalise-email.ts';
import {
  customTarget,
  isPlainTarget,
  type TargetField,
} from '../../imports/mapping/target-fields.ts';
import type { ReceivedField, ReceivedLead } from '../connectors/connector.ts';
import type { Settings } from '../integration.ts';
import { guessTarget, lettersOf } from './guess-target.ts';

/** The target of a mapping that leaves a field out. */
export const leftOut = 'ignore';

export interface PlacedField extends ReceivedField {
  /** Undefined: it goes to the extra fields of the lead. */
  place: TargetField | typeof leftOut | undefined;
}

export function placeFields(
  { fields, formId }: ReceivedLead,
  settings: Settings,
  catalog: Catalog,
): PlacedField[] {
  const mapping = mappingOf(settings, formId);
  const taken = new Set<string>();
  const own = fields.map(({ name }) => asTarget(mapping.get(name)));
  for (const place of own) if (place !== undefined) taken.add(place);
  const placed = fields.map((field, index): PlacedField => {
    const mapped = own[index];
    if (mapped !== undefined) return { ...field, place: mapped };
    const guessed =
      asTarget(field.target) ??
      customOf(field, catalog) ??
      guessTarget(field.name) ??
      guessTarget(field.label ?? '');
    // The first field of a kind fills the lead; a second one is kept beside it.
    if (guessed === undefined || taken.has(guessed)) return { ...field, place: undefined };
    taken.add(guessed);
    return { ...field, place: guessed };
  });
  return taken.has('email') ? placed : withAddress(placed);
}

/** A field without a telling name is the e-mail address when it holds one. */
function withAddress(placed: PlacedField[]): PlacedField[] {
  const address = placed.find(
    ({ place, value }) => place === undefined && typeof value === 'string' && isEmail(value.trim()),
  );
  return placed.map((field) => (field === address ? { ...field, place: 'email' } : field));
}

/** That of a form takes precedence over that of all forms. */
function mappingOf(
  { mapping, form_mappings }: Settings,
  formId: string | undefined,
): ReadonlyMap<string, string> {
  // Senders choose the names, so they are looked up in maps.
  const forms = new Map(Object.entries((form_mappings ?? {}) as Record<string, object>));
  const own = (formId === undefined ? undefined : forms.get(formId)) ?? {};
  return new Map([...Object.entries(mapping ?? {}), ...Object.entries(own)]);
}

function asTarget(text: string | undefined): TargetField | typeof leftOut | undefined {
  if (text === undefined || text === '') return undefined;
  if (text === leftOut || isPlainTarget(text)) return text;
  return text.startsWith('custom_fields.') ? (text as TargetField) : undefined;
}

/** A custom field of the workspace with this key or name. */
function customOf(
  { name, label = name }: ReceivedField,
  catalog: Catalog,
): TargetField | undefined {
  const direct = catalog.fields.byKey.get(name);
  if (direct !== undefined) return customTarget(direct.key);
  if (catalog.fields.all.length === 0) return undefined;
  const names = [lettersOf(name), lettersOf(label)];
  const found = catalog.fields.all.find((field) => names.includes(lettersOf(field.name)));
  return found && customTarget(found.key);
}
