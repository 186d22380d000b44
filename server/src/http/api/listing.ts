// The query of a list that the record index reads, and its mapping to a Listing. Pure.
import Type from 'typebox';
import { invalidField } from '../../domain/errors.ts';
import type { FieldCondition } from '../../domain/filters/filter-field.ts';
import { fromCursor } from '../../domain/filters/list-cursor.ts';
import type { ListFilter, Listing, ListSelection } from '../../domain/filters/list-filter.ts';
import { aggregateQuery } from './aggregates.ts';
import type { PagingQuery } from './page-cursor.ts';
import { pagingQuery, readNumberedPage } from './pagination.ts';
import { queryText, timeOf } from './query-fields.ts';

interface OrderQuery {
  sort?: string;
  direction?: 'asc' | 'desc';
}

export interface ListingQuery extends OrderQuery, PagingQuery {
  aggregate?: string[];
  group_by?: string;
  search?: string;
}

/** The parameters of a list besides its filters. */
export const listingParams = (
  plural: string,
  sorts: readonly string[],
  { custom = false } = {},
) => ({
  ...pagingQuery,
  sort: Type.Optional(
    Type.Unsafe<string>({
      type: 'string',
      maxLength: 200,
      ...(custom
        ? { anyOf: [{ enum: [...sorts] }, { pattern: '^custom_fields\\..+$' }] }
        : { enum: [...sorts] }),
      description: `created_at by default${
        custom ? '; custom_fields.budget for a defined custom field' : ''
      }. ${plural} without a value come last.`,
    }),
  ),
  direction: Type.Optional(Type.Enum(['asc', 'desc'], { description: 'desc by default.' })),
  ...aggregateQuery,
});

export function listingOf(query: OrderQuery & PagingQuery, filter: ListFilter): Listing {
  const { sort = 'created_at', direction = 'desc' } = query;
  const selection: ListSelection = { sort, direction, filter };
  const { page, perPage } = readNumberedPage(query);
  if (query.cursor === undefined) return { selection, perPage, from: { page } };
  const cursor = query.cursor === '' ? null : fromCursor(query.cursor, selection);
  if (cursor === undefined) {
    throw invalidField('cursor', 'cursor_mismatch');
  }
  return { selection, perPage, from: { cursor } };
}

/** The older names of two conditions on the time of creation. */
export const periodQuery = {
  created_after: queryText('The same as created_at[after].', { maxLength: 40 }),
  created_before: queryText('The same as created_at[before].', { maxLength: 40 }),
};

export interface PeriodQuery {
  created_after?: string;
  created_before?: string;
}

export function periodOf({ created_after, created_before }: PeriodQuery): FieldCondition[] {
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
