// The fields of a sample, and where each goes. A choice is one text, so that a select can hold it. Pure.
import type { IntegrationPreview } from '@inlet/sdk';
import { newChoice, newTypes } from '../../../imports/mapping/field-choices.ts';

export type Mapping = Readonly<Record<string, string>>;
type Field = IntegrationPreview['fields'][number];
type Preview = Pick<IntegrationPreview, 'fields' | 'lead'>;

/** Of a field that the mapping does not name. */
export const byName = 'by-name';
/** As the API calls it. */
export const leftOut = 'ignore';

/** `misfit`: the value does not fit its field, and is kept beside the lead. */
type Place = 'filled' | 'misfit' | 'kept' | 'left-out' | 'absent';

export interface FieldRow {
  name: string;
  label: string;
  sample: string;
  choice: string;
  place: Place;
  /** The field of the lead that it fills. */
  field: string | null;
}

/** Also those that the mapping names and the sample lacks. */
export function fieldRows({ fields, lead }: Preview, mapping: Mapping): FieldRow[] {
  const extra = (lead?.extra ?? {}) as Record<string, unknown>;
  const names = new Set(fields.map(({ name }) => name));
  const absent = Object.keys(mapping).filter((name) => !names.has(name));
  return [
    ...fields.map((field): FieldRow => {
      const { name, field: target } = field;
      const label = field.label || name;
      return {
        ...{ name, label, sample: sampleText(field.value), field: target },
        choice: mapping[name] ?? byName,
        place: placeOf(field, Object.hasOwn(extra, label)),
      };
    }),
    ...absent.map(
      (name): FieldRow => ({
        ...{ name, label: name, sample: '', field: null },
        ...{ choice: mapping[name] ?? byName, place: 'absent' },
      }),
    ),
  ];
}

function placeOf({ field, value }: Field, isExtra: boolean): Place {
  if (field === null) return 'kept';
  if (field === leftOut) return 'left-out';
  return isExtra && sampleText(value) !== '' ? 'misfit' : 'filled';
}

export function sampleText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(sampleText).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Null when it is empty: the setting goes. */
export function withChoice(mapping: Mapping, name: string, choice: string): Mapping | null {
  const { [name]: _, ...others } = mapping;
  const next = choice === byName ? others : { ...others, [name]: choice };
  return Object.keys(next).length === 0 ? null : next;
}

/** The type of the custom field that the choice makes; undefined for the other choices. */
export const newTypeOf = (choice: string): (typeof newTypes)[number] | undefined =>
  newTypes.find((type) => newChoice(type) === choice);
