// The argument `filter` of tools that list: the conditions of the list in its query. Pure.
import { type FieldProblem, fieldProblem, invalidFields } from '../../domain/errors.ts';
import { filterTexts } from '../api/filter-body.ts';
import type { Properties } from './api-operations.ts';

/** The parameters of a list that are no conditions. */
const others = new Set([
  ...['page', 'per_page', 'cursor', 'sort', 'direction', 'aggregate', 'group_by'],
  ...['search', 'dry_run', 'custom_fields'],
]);

export const filterFields = (query: Properties): string[] => [
  ...new Set(
    Object.keys(query)
      .map(fieldOf)
      .filter((name) => !others.has(name)),
  ),
];

/** `created_at[after]` → created_at */
const fieldOf = (name: string): string => name.replace(/\[\w*\]$/, '');

const customField = /^custom_fields\[[^\]]+\](?:\[\w*\])?$/;

/** Refuses fields that the list does not have, which the list itself would ignore. */
export function filterParams(filter: object, query: Properties): Record<string, string | string[]> {
  const fields = new Set(filterFields(query));
  const isKnown = (name: string) =>
    fields.has(fieldOf(name)) || ('custom_fields' in query && customField.test(name));
  const problems: FieldProblem[] = Object.keys(filter)
    .filter((name) => !isKnown(name))
    .map((name) => fieldProblem(`filter.${name}`, 'unknown_field'));
  if (problems.length > 0) throw invalidFields(problems);
  return filterTexts({ ...filter }, 'filter');
}
