import Type from 'typebox';
import { schemaProblems } from '../../check-schema.ts';
import type { FieldProblem } from '../../errors.ts';
import type { LeadChanges } from '../../leads/lead-changes.ts';
import { leadTextLimits } from '../../leads/lead-limits.ts';
import { changeLeads } from './change-leads.ts';
import { cannot, type StepExecutor } from './step.ts';

/** The fields of a lead that a step sets, besides custom fields. */
const leadFields = {
  first_name: 'firstName',
  last_name: 'lastName',
  external_id: 'externalId',
  email: 'email',
  phone: 'phone',
  company: 'company',
  website: 'website',
  address: 'address',
  city: 'city',
  state: 'state',
  zip: 'zip',
  event_date: 'eventDate',
  event_type: 'eventType',
  source: 'source',
  notes: 'notes',
} as const satisfies Record<keyof typeof leadTextLimits, keyof LeadChanges>;

type TextField = keyof typeof leadFields;

const formats: Partial<Record<TextField, string>> = { email: 'email', event_date: 'date' };
const customPrefix = 'custom_fields.';

/** Texts may contain values of the run; an empty one empties the field. */
export const setField: StepExecutor = (work, runs) =>
  changeLeads(work, runs, ({ step, render }) => {
    const { field, value } = step as unknown as { field: string; value: unknown };
    const rendered = typeof value === 'string' ? render(value).trim() : value;
    const changes = changesOf(field, rendered === '' ? null : rendered);
    if (changes === undefined) {
      return cannot('field_unknown', `A step cannot set the field "${field}".`);
    }
    if ('message' in changes) return cannot(changes.code, changes.message);
    return { changes, did: { [field]: rendered } };
  });

/** Besides custom fields. */
export const settableFields: string[] = [...Object.keys(leadFields), 'starred'];

const isSettable = (field: string): boolean =>
  field.startsWith(customPrefix) || settableFields.includes(field);

function changesOf(field: string, value: unknown): LeadChanges | FieldProblem | undefined {
  if (field.startsWith(customPrefix)) {
    return { customFields: { [field.slice(customPrefix.length)]: value } } as LeadChanges;
  }
  if (field === 'starred') return { starred: value === true || value === 'true' };
  if (!isSettable(field)) return undefined;
  const name = field as TextField;
  const [problem] = value === null ? [] : schemaProblems(schemaOf(name), value, field);
  return problem ?? ({ [leadFields[name]]: value } as LeadChanges);
}

const schemas = new Map<TextField, ReturnType<typeof Type.String>>();

/** One object a field, so that each is compiled once. */
function schemaOf(field: TextField) {
  let schema = schemas.get(field);
  if (schema === undefined) {
    const format = formats[field];
    schema = Type.String({ maxLength: leadTextLimits[field], ...(format && { format }) });
    schemas.set(field, schema);
  }
  return schema;
}
