// Reads the value of a cell into a custom field of the draft, as its type wants it. Pure.
import { type FieldForm, type FieldValue, fitValue } from '../../fields/fit-value.ts';
import type { ImportColumn } from '../import.ts';
import { readDay, readNumber } from '../mapping/guess-notation.ts';
import { customKeyOf } from '../mapping/target-fields.ts';
import { readCustomText } from './custom-text.ts';
import type { ReadValue } from './read-values.ts';

type Notation = Pick<ImportColumn, 'name' | 'decimalMark' | 'dateOrder'>;

const truths = new Map([
  ['ja', 'true'],
  ['wahr', 'true'],
  ['x', 'true'],
  ['nein', 'false'],
  ['falsch', 'false'],
]);

/** Without a form, the workspace has not defined the field: its values stay texts. */
export function customReader(
  key: string,
  form: FieldForm | undefined,
  notation: Notation,
): ReadValue {
  const isExported = customKeyOf(notation.name) !== undefined;
  return (draft, text) => {
    const read = isExported ? readCustomText(text) : text;
    const value = form && typeof read === 'string' ? written(form, read, notation) : read;
    const fitted = form ? fitValue(form, value) : { value };
    if ('problem' in fitted) return fitted.problem;
    if (fitted.value !== null) draft.customFields = { ...draft.customFields, [key]: fitted.value };
    return undefined;
  };
}

/** A text that is no number or date stays as it is, and does not fit. */
function written({ type }: FieldForm, text: string, notation: Notation): FieldValue {
  if (type === 'number') return readNumber(text, notation.decimalMark) ?? text;
  if (type === 'date') return readDay(text, notation.dateOrder) ?? text;
  if (type === 'boolean') return truths.get(text.toLowerCase()) ?? text;
  return type === 'choices' ? text.split(/\s*[,;|]\s*/) : text;
}
