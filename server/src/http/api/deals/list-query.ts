// The query of the list of deals, and its mapping to a filter. Pure.
import Type from 'typebox';
import { checkValue } from '../../../domain/deals/deal-value.ts';
import { dealFields, dealSorts } from '../../../domain/deals/list/filter-fields.ts';
import type { FieldCondition } from '../../../domain/filters/filter-field.ts';
import type { ListFilter } from '../../../domain/filters/list-filter.ts';
import { conditionsOf, filterParams } from '../filter-query.ts';
import { listingParams, type PeriodQuery, periodOf, periodQuery } from '../listing.ts';
import { queryText } from '../query-fields.ts';

/** The filters alone: of the list and of the totals. */
export const dealFilterQuery = Type.Object({
  ...filterParams(dealFields),
  value_min: queryText('Only deals with at least this value.'),
  value_max: queryText('Only deals with at most this value.'),
  expected_close_after: queryText('The same as expected_close_date[after].', { format: 'date' }),
  expected_close_before: queryText('The same as expected_close_date[before].', { format: 'date' }),
  ...periodQuery,
  search: queryText('A part of the title, in any case.'),
});

export const dealQuery = Type.Object({
  ...listingParams('Deals', dealSorts),
  ...dealFilterQuery.properties,
});

export interface DealFilterQuery extends PeriodQuery {
  search?: string;
  value_min?: string;
  value_max?: string;
  expected_close_after?: string;
  expected_close_before?: string;
}

export function filterOf(query: DealFilterQuery): ListFilter {
  const search = query.search?.trim();
  return {
    conditions: [
      ...periodOf(query),
      ...olderNames(query),
      ...conditionsOf({ ...query }, dealFields),
    ],
    ...(search && { search }),
  };
}

function olderNames(query: DealFilterQuery): FieldCondition[] {
  const { value_min, value_max, expected_close_after, expected_close_before } = query;
  const conditions: FieldCondition[] = [];
  if (value_min !== undefined) conditions.push(bound('over', 'value_min', value_min));
  if (value_max !== undefined) conditions.push(bound('under', 'value_max', value_max));
  const add = (operator: 'after' | 'before', value: string | undefined) => {
    if (value !== undefined) {
      conditions.push({ field: 'expected_close_date', operator, values: [value] });
    }
  };
  add('after', expected_close_after);
  add('before', expected_close_before);
  return conditions;
}

const bound = (operator: 'over' | 'under', param: string, value: string): FieldCondition => ({
  field: 'value',
  operator,
  values: [checkValue(value, param)],
  inclusive: true,
});
