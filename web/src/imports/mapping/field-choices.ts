// Where a column can go: the fields of a lead, the custom fields of the workspace, a new one, nowhere.
// A choice is one text, so that a select can hold it. Pure.
import type { CustomField, Import, UpdateImport } from '@inlet/sdk';
import type { TextKey } from '../../texts/t.ts';

type Column = Import['columns'][number];
type ColumnChange = NonNullable<UpdateImport['columns']>[number];

export const leadTargets = [
  ...(['name', 'first_name', 'last_name', 'email', 'phone', 'company', 'website'] as const),
  ...(['address', 'zip', 'city', 'state', 'status', 'source', 'assigned_to', 'pipeline'] as const),
  ...(['stage', 'tags', 'notes', 'event_date', 'event_type', 'external_id', 'created_at'] as const),
  ...(['starred', 'consent', 'extra'] as const),
] as const;

export const targetText = (target: (typeof leadTargets)[number]): TextKey =>
  `import.field_${target}`;

export const nowhere = 'nowhere';
const newPrefix = 'new:';
export const newTypes = ['text', 'number', 'date', 'boolean'] as const;
export const newChoice = (type: (typeof newTypes)[number]): string => newPrefix + type;

const customPrefix = 'custom_fields.';
export const customChoice = ({ key }: Pick<CustomField, 'key'>): string => customPrefix + key;

export function choiceOf({ field, new_field }: Pick<Column, 'field' | 'new_field'>): string {
  const type = (new_field as { type?: string } | null)?.type;
  return type === undefined ? (field ?? nowhere) : newPrefix + type;
}

export function changeOf(
  { index, name }: Pick<Column, 'index' | 'name'>,
  choice: string,
): ColumnChange {
  const type = newTypes.find((one) => newChoice(one) === choice);
  if (type !== undefined) return { index, new_field: { label: name.slice(0, 100), type } };
  return { index, field: choice === nowhere ? null : choice };
}

/** The columns of an export that go to custom fields which the workspace has not defined. */
export function undefinedTargets(
  columns: readonly Pick<Column, 'name'>[],
  customFields: readonly CustomField[],
): string[] {
  const defined = new Set(customFields.map(customChoice));
  return columns
    .map(({ name }) => name)
    .filter((name) => name.startsWith(customPrefix) && !defined.has(name));
}

/** The name that the header had before, if the column got its number because that name occurs twice. */
export function repeatedName(
  columns: readonly Pick<Column, 'name'>[],
  { name }: Pick<Column, 'name'>,
): string | undefined {
  const first = /^(.*) \(\d+\)$/.exec(name)?.[1] ?? '';
  const key = first.toLowerCase();
  return first !== '' && columns.some((other) => other.name.toLowerCase() === key)
    ? first
    : undefined;
}
