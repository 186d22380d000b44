// The person that the body of an incoming webhook names, as the inbound endpoint reads it. Others
// decide what the body holds, so a field of another form is no field of the lead. Pure.
import type { Settings } from '../../domain/automations/automation.ts';
import { schemaProblems } from '../../domain/check-schema.ts';
import type { LeadDraft } from '../../domain/leads/lead.ts';
import { type LeadFields, leadFields } from '../api/leads/lead-fields.ts';
import { toDraft } from '../api/leads/to-draft.ts';

const keys = ['email', 'phone', 'external_id'] as const;
const names = [
  ...keys,
  'first_name',
  'last_name',
  'name',
  'company',
  'source',
  'notes',
  'tags',
  'custom_fields',
  'website',
  'address',
  'city',
  'state',
  'zip',
  'consent',
] as const satisfies readonly (keyof LeadFields)[];
const known: ReadonlySet<string> = new Set(names);

/** Undefined without an e-mail address, a phone or an id in another system. */
export function draftOfDelivery(body: Settings): LeadDraft | undefined {
  const fields = Object.fromEntries(
    names.filter((name) => isUsable(name, body[name])).map((name) => [name, body[name]]),
  ) as LeadFields;
  return keys.some((key) => fields[key] !== undefined) ? toDraft(fields, known) : undefined;
}

const isUsable = (name: keyof LeadFields, value: unknown): boolean =>
  value !== undefined && value !== '' && schemaProblems(leadFields[name], value, name).length === 0;
