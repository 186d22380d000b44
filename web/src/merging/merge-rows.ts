// The rows of a comparison: a field each, with the value of every record. Pure.

export interface MergeRow {
  key: string;
  /** The fields that a choice in this row sets. Empty where all values are kept. */
  fields: readonly string[];
  /** By record, in their order; as the API has them. */
  values: readonly unknown[];
  isSame: boolean;
}

/** The keys of the rows, each with its fields. */
export type RowFields = readonly (readonly [key: string, fields: readonly string[]])[];

/** Fields that no record has are left out. */
export function mergeRows<Entry>(
  entries: readonly Entry[],
  fields: RowFields,
  valueIn: (entry: Entry, key: string) => unknown,
): MergeRow[] {
  return fields
    .map(([key, names]) => {
      const values = entries.map((entry) => valueIn(entry, key));
      const texts = new Set(values.map((value) => JSON.stringify(value ?? null)));
      return { key, fields: names, values, isSame: texts.size === 1 && !isEmpty(values[0]) };
    })
    .filter(({ values }) => !values.every(isEmpty));
}

const customPrefix = 'custom_fields.';

interface WithCustomFields {
  custom_fields: Readonly<Record<string, unknown>>;
}

/** A row for each custom field that any of the records has. */
export function customRows(entries: readonly WithCustomFields[]): [string, string[]][] {
  const names = new Set(entries.flatMap(({ custom_fields }) => Object.keys(custom_fields)));
  return [...names].map((name) => [customPrefix + name, [customPrefix + name]]);
}

/** The value of a custom field, or undefined for another key. */
export const customValue = ({ custom_fields }: WithCustomFields, key: string): unknown =>
  key.startsWith(customPrefix) ? custom_fields[key.slice(customPrefix.length)] : undefined;

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

/** The record whose value a row takes: the chosen one, else the survivor, else the first with a value. */
export function chosenIn(
  { fields, values }: MergeRow,
  ids: readonly number[],
  survivor: number,
  choices: Readonly<Record<string, number>>,
): number | undefined {
  const chosen = choices[fields[0] ?? ''];
  if (chosen !== undefined) return chosen;
  const inTurn = [survivor, ...ids];
  return inTurn.find((id) => !isEmpty(values[ids.indexOf(id)]));
}
