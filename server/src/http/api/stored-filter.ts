// Reads a stored filter of a list, or refuses it by name as the list itself would.
import Type, { type TObject, type TProperties, type TSchema } from 'typebox';
import { schemaProblems } from '../../domain/check-schema.ts';
import { invalidFields } from '../../domain/errors.ts';
import type { ListFilter } from '../../domain/filters/list-filter.ts';
import { underPath } from '../../domain/in-field.ts';
import { nestCustomFields } from './filter-query.ts';

export interface FilteredList {
  /** The query of the list. */
  query: TObject;
  filterOf: (query: Record<string, unknown>) => ListFilter;
}

export type StoredFilter = Readonly<Record<string, string | string[]>>;

export function storedFilterReader({
  query,
  filterOf,
}: FilteredList): (filter: StoredFilter, search?: string | null) => ListFilter {
  // Compiled at first use, and kept.
  const schema = strict(filtersAlone(query.properties));
  return (filter, search = null) => {
    const conditions: Record<string, unknown> = { ...filter };
    nestCustomFields(conditions);
    refuseProblems(schema, conditions, 'filter');
    try {
      return filterOf(search === null ? conditions : { ...conditions, search });
    } catch (error) {
      throw underPath('filter', error);
    }
  };
}

const strict = (properties: TProperties): TObject =>
  Type.Object(properties, { additionalProperties: false });

/** A stored filter has neither a search nor an order nor a page. */
const others = [
  'search',
  'sort',
  'direction',
  'page',
  'per_page',
  'cursor',
  'aggregate',
  'group_by',
];

const filtersAlone = (params: Readonly<Record<string, TSchema>>): TProperties =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !others.includes(name)));

export function refuseProblems(schema: TObject, value: object, path: string): void {
  const problems = schemaProblems(schema, value, path);
  if (problems.length > 0) throw invalidFields(problems);
}
