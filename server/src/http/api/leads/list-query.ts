// The query of the list of leads, and its mapping to a filter and an order. Pure.
import Type, { type Static } from 'typebox';
import { invalidField } from '../../../domain/errors.ts';
import type { FieldCondition } from '../../../domain/filters/filter-field.ts';
import { fromCursor } from '../../../domain/filters/list-cursor.ts';
import type { ListFilter, Listing, ListSelection } from '../../../domain/filters/list-filter.ts';
import { leadFields, leadSorts } from '../../../domain/leads/list/filter-fields.ts';
import { aggregateQuery } from '../aggregates.ts';
import { conditionsOf, filterParams } from '../filter-query.ts';
import { pagingQuery, readNumberedPage } from '../pagination.ts';
import { flag, isOn, queryText, timeOf } from '../query-fields.ts';

/** The filters alone: of the list, of bulk changes, of audiences. */
export const leadFilterQuery = Type.Object({
  ...filterParams(leadFields, { custom: true }),
  search: queryText('A part of the name, the e-mail address or the phone.'),
  created_after: queryText('The same as created_at[after].', { maxLength: 40 }),
  created_before: queryText('The same as created_at[before].', { maxLength: 40 }),
});

export const listQuery = Type.Object({
  ...pagingQuery,
  ...leadFilterQuery.properties,
  sort: Type.Optional(
    Type.Unsafe<string>({
      type: 'string',
      maxLength: 200,
      anyOf: [{ enum: [...leadSorts] }, { pattern: '^custom_fields\\..+$' }],
      description:
        'created_at by default; custom_fields.budget for a defined custom field. Leads without a ' +
        'value come last.',
    }),
  ),
  direction: Type.Optional(Type.Enum(['asc', 'desc'], { description: 'desc by default.' })),
  ...aggregateQuery,
});

export const archivedQuery = {
  archived: flag('true for archived leads, which are hidden otherwise.'),
};

export type LeadFilterQuery = Readonly<Record<string, unknown>> & {
  search?: string;
  created_after?: string;
  created_before?: string;
  archived?: string | undefined;
};
export type ListQuery = LeadFilterQuery &
  Pick<
    Static<typeof listQuery>,
    'sort' | 'direction' | 'page' | 'per_page' | 'cursor' | 'aggregate' | 'group_by'
  >;

export function listingOf(query: ListQuery): Listing {
  const { sort = 'created_at', direction = 'desc' } = query;
  const selection: ListSelection = { sort, direction, filter: filterOf(query) };
  const { page, perPage } = readNumberedPage(query);
  if (query.cursor === undefined) return { selection, perPage, from: { page } };
  const cursor = query.cursor === '' ? null : fromCursor(query.cursor, selection);
  if (cursor === undefined) {
    throw invalidField(
      'cursor',
      'The cursor does not belong to this list: use the next_cursor of a response with the same sort and filters.',
    );
  }
  return { selection, perPage, from: { cursor } };
}

export function filterOf(query: LeadFilterQuery): ListFilter {
  const search = query.search?.trim();
  return {
    conditions: [...periodOf(query), ...conditionsOf(query, leadFields)],
    ...(search && { search }),
    ...(isOn(query.archived) && { archived: true }),
  };
}

/** The older names of two conditions. */
function periodOf({ created_after, created_before }: LeadFilterQuery): FieldCondition[] {
  const period: FieldCondition[] = [];
  const add = (operator: 'after' | 'before', param: string, value: string | undefined) => {
    if (value === undefined) return;
    timeOf(param, value);
    period.push({ field: 'created_at', operator, values: [value] });
  };
  add('after', 'created_after', created_after);
  add('before', 'created_before', created_before);
  return period;
}
