// Converts the custom fields of a lead to the types that the workspace has defined. Undefined fields
// are stored as sent. Pure.
import type { CatalogField, LookupTable } from '../catalog/catalog.ts';
import { type FieldProblem, fieldProblem } from '../errors.ts';
import { type FieldValue, fitValue } from './fit-value.ts';

type Values = Record<string, FieldValue | null>;

const pathOf = (key: string): string => `custom_fields.${key}`;

/** The values to store; null clears a field. */
export function fitFields(
  { byKey, all }: LookupTable<CatalogField>,
  input: Values,
): { values: Values; problems: FieldProblem[] } {
  if (all.length === 0) return { values: input, problems: [] };
  const values: Values = {};
  const problems: FieldProblem[] = [];
  for (const [key, value] of Object.entries(input)) {
    const field = byKey.get(key);
    const fitted = field && value !== null ? fitValue(field, value) : { value };
    if ('value' in fitted) values[key] = fitted.value;
    else problems.push(fitted.problem(pathOf(key)));
  }
  return { values, problems };
}

/** The missing required fields; `checked` limits the check to the fields that the client could fill. */
export function missingFields(
  { all }: LookupTable<CatalogField>,
  values: Values,
  checked: (key: string) => boolean = () => true,
): FieldProblem[] {
  return all
    .filter(({ key, required }) => required && checked(key) && (values[key] ?? null) === null)
    .map(({ key }) => fieldProblem(pathOf(key), 'required'));
}
