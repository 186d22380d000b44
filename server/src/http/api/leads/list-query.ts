// The query of the list of leads, and its mapping to a filter. Pure.
import Type from 'typebox';
import type { ListFilter } from '../../../domain/filters/list-filter.ts';
import { leadFields, leadSorts } from '../../../domain/leads/list/filter-fields.ts';
import { conditionsOf, filterParams } from '../filter-query.ts';
import {
  type ListingQuery,
  listingParams,
  type PeriodQuery,
  periodOf,
  periodQuery,
} from '../listing.ts';
import { flag, isOn, queryText } from '../query-fields.ts';

/** The filters alone: of the list, of bulk changes, of audiences. */
export const leadFilterQuery = Type.Object({
  ...filterParams(leadFields, { custom: true }),
  search: queryText('A part of the name, the e-mail address or the phone.'),
  ...periodQuery,
});

export const listQuery = Type.Object({
  ...listingParams('Leads', leadSorts, { custom: true }),
  ...leadFilterQuery.properties,
});

export const archivedQuery = {
  archived: flag('true for archived leads, which are hidden otherwise.'),
};

export interface LeadFilterQuery extends PeriodQuery {
  search?: string;
  archived?: string | undefined;
}
export type ListQuery = LeadFilterQuery & ListingQuery;

export function filterOf(query: LeadFilterQuery): ListFilter {
  const search = query.search?.trim();
  return {
    conditions: [...periodOf(query), ...conditionsOf({ ...query }, leadFields)],
    ...(search && { search }),
    ...(isOn(query.archived) && { archived: true }),
  };
}
