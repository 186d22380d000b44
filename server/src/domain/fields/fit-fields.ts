// The custom fields of a lead, checked by those that the workspace has defined. What it has not
// defined is kept as sent. Pure.
import type { CatalogField, LookupTable } from '../catalog/catalog.ts';
import type { FieldProblem } from '../errors.ts';
import { type FieldValue, fitValue } from './fit-value.ts';

type Values = Record<string, FieldValue | null>;

const placeOf = (key: string): string => `custom_fields.${key}`;

/** The fields as they are kept; null is one to be emptied. */
export function fitFields(
  { byKey, all }: LookupTable<CatalogField>,
  given: Values,
): { values: Values; problems: FieldProblem[] } {
  if (all.length === 0) return { values: given, problems: [] };
  const values: Values = {};
  const problems: FieldProblem[] = [];
  for (const [key, value] of Object.entries(given)) {
    const field = byKey.get(key);
    const fitted = field && value !== null ? fitValue(field, value) : { value };
    if ('value' in fitted) values[key] = fitted.value;
    else {
      const message = `The ${placeOf(key)} field ${fitted.problem}.`;
      problems.push({ field: placeOf(key), kind: 'wrong', message });
    }
  }
  return { values, problems };
}

/** What is required of these fields and not there; `checked` leaves out what nobody is asked for. */
export function missingFields(
  { all }: LookupTable<CatalogField>,
  values: Values,
  checked: (key: string) => boolean = () => true,
): FieldProblem[] {
  return all
    .filter(({ key, required }) => required && checked(key) && (values[key] ?? null) === null)
    .map(({ key }) => ({
      field: placeOf(key),
      kind: 'missing',
      message: `The ${placeOf(key)} field is required.`,
    }));
}
