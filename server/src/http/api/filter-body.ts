// A filter in a body: the parameters of a list as JSON. Pure.
import Type from 'typebox';
import { invalidField } from '../../domain/errors.ts';
import { nestCustomFields } from './filter-query.ts';

type Scalar = string | number | boolean;

/** By the parameters of the list, custom fields as `custom_fields[key]`. */
export const filterBody = (description: string) =>
  Type.Record(
    Type.String({ maxLength: 200 }),
    Type.Unsafe<Scalar | Scalar[]>({
      type: ['string', 'number', 'boolean', 'array'],
      items: { type: ['string', 'number', 'boolean'] },
    }),
    { maxProperties: 50, description },
  );

/** A stored filter in a response. */
export const shownFilter = (description: string) =>
  Type.Record(
    Type.String(),
    // The serializer takes the first type that fits, and any value fits a string.
    Type.Unsafe<string | string[]>({ type: ['array', 'string'], items: { type: 'string' } }),
    { description },
  );

/**
 * With texts as values, as queries have them. An empty value is refused: a list ignores it, but a
 * change of all records that match would reach more of them than meant.
 */
export function filterTexts(
  filter: Readonly<Record<string, unknown>>,
  path: string,
): Record<string, string | string[]> {
  const entries = Object.entries(filter).map(([name, value]) => [
    name,
    textsOf(value, `${path}.${name}`),
  ]);
  return Object.fromEntries(entries);
}

function textsOf(value: unknown, path: string): unknown {
  if (value === '' || value === null) throw invalidField(path, 'too_short', { min: 1 });
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value))
    return typeof value === 'object' ? filterTexts({ ...value }, path) : value;
  if (value.length === 0) throw invalidField(path, 'too_few', { min: 1 });
  return value.map((one) => textsOf(one, path));
}

/** The same as the query of a list, with `custom_fields` nested. */
export function filterParamsOf(
  filter: Readonly<Record<string, unknown>>,
  path: string,
): Record<string, unknown> {
  const params: Record<string, unknown> = filterTexts(filter, path);
  nestCustomFields(params);
  return params;
}
