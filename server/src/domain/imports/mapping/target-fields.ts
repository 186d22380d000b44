// The fields of a lead to which a column can go. Pure.

export const plainTargets = [
  ...(['name', 'first_name', 'last_name', 'email', 'phone', 'company', 'website'] as const),
  ...(['address', 'city', 'state', 'zip', 'event_date', 'event_type', 'source'] as const),
  ...(['status', 'pipeline', 'stage', 'assigned_to', 'notes', 'tags'] as const),
  ...(['external_id', 'created_at', 'starred', 'consent', 'extra'] as const),
] as const;
export type PlainTarget = (typeof plainTargets)[number];
export type TargetField = PlainTarget | `custom_fields.${string}`;

const customPrefix = 'custom_fields.';

export const isPlainTarget = (field: string): field is PlainTarget =>
  (plainTargets as readonly string[]).includes(field);

/** Undefined for the other fields. */
export const customKeyOf = (field: string): string | undefined =>
  field.startsWith(customPrefix) ? field.slice(customPrefix.length) : undefined;

export const customTarget = (key: string): TargetField => `${customPrefix}${key}`;

/** The longest text that each field takes. */
export const maxLengths: Partial<Record<PlainTarget, number>> = {
  name: 400,
  first_name: 200,
  last_name: 200,
  company: 200,
  website: 2_000,
  address: 500,
  city: 200,
  state: 100,
  zip: 32,
  source: 200,
  notes: 20_000,
  external_id: 255,
};
