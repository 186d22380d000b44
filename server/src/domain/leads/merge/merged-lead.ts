// The lead that a merge of others of its contact makes. Pure.
import type { KnownLead } from '../intake/lead-index.ts';
import { type LeadRow, nameKeyOf } from '../lead.ts';

/** The columns of each field whose value can be chosen, beside `custom_fields.KEY`. */
const columnsOf = {
  first_name: ['first_name'],
  last_name: ['last_name'],
  email: ['email', 'email_key'],
  phone: ['phone', 'phone_key'],
  external_id: ['external_id'],
  company: ['company'],
  website: ['website'],
  address: ['address'],
  city: ['city'],
  state: ['state'],
  zip: ['zip'],
  notes: ['notes'],
  event_date: ['event_date'],
  event_type: ['event_type_id'],
  source: ['source_id'],
  status: ['status_id'],
  pipeline_stage: ['pipeline_id', 'stage_id'],
  assigned_user_id: ['assigned_member_id'],
  consent: ['consent'],
} as const satisfies Record<string, readonly (keyof LeadRow)[]>;

type Field = keyof typeof columnsOf;
export const choosable = Object.keys(columnsOf) as Field[];

/** By field: the lead whose value it gets. */
export type LeadChoices = ReadonlyMap<string, KnownLead>;

/**
 * Without a choice a field keeps the value of the survivor, or takes the first one of the others where
 * the survivor has none; different notes are joined. Tags are those of all.
 */
export function mergedLead(
  survivor: KnownLead,
  others: readonly KnownLead[],
  choices: LeadChoices,
): KnownLead {
  const all = [survivor, ...others];
  const row: LeadRow = { ...survivor.row };
  for (const field of choosable) {
    const columns = columnsOf[field];
    const source = choices.get(field) ?? all.find((lead) => !!lead.row[columns[0]]) ?? survivor;
    for (const column of columns) Object.assign(row, { [column]: source.row[column] });
  }
  if (!choices.has('notes')) row.notes = joinedNotes(all);
  row.name_key = nameKeyOf(row.first_name, row.last_name);
  row.custom_fields = customFieldsOf(all, choices);
  row.extra = Object.assign({}, ...all.map((lead) => lead.row.extra).reverse());
  row.starred = all.some((lead) => lead.row.starred);
  const touches = all.flatMap((lead) => lead.row.first_touch_at ?? []);
  row.first_touch_at = touches.sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
  return { ...survivor, row, tagIds: [...new Set(all.flatMap(({ tagIds }) => tagIds))] };
}

function joinedNotes(all: readonly KnownLead[]): string | null {
  const texts = new Set(all.flatMap(({ row }) => row.notes ?? []));
  return texts.size === 0 ? null : [...texts].join('\n\n');
}

function customFieldsOf(all: readonly KnownLead[], choices: LeadChoices): LeadRow['custom_fields'] {
  const merged = Object.assign({}, ...all.map(({ row }) => row.custom_fields).reverse());
  for (const [field, { row }] of choices) {
    const [, key] = /^custom_fields\.(.+)$/s.exec(field) ?? [];
    if (key === undefined) continue;
    if (Object.hasOwn(row.custom_fields, key)) merged[key] = row.custom_fields[key];
    else delete merged[key];
  }
  return merged;
}
