// The query of the list of contacts, and its mapping to a filter. Pure.
import Type from 'typebox';
import { contactFields, contactSorts } from '../../../domain/contacts/list/filter-fields.ts';
import type { ListFilter } from '../../../domain/filters/list-filter.ts';
import { conditionsOf, filterParams } from '../filter-query.ts';
import {
  type ListingQuery,
  listingParams,
  type PeriodQuery,
  periodOf,
  periodQuery,
} from '../listing.ts';
import { queryText } from '../query-fields.ts';

export const contactQuery = Type.Object({
  ...listingParams('Contacts', contactSorts, { custom: true }),
  ...filterParams(contactFields, { custom: true }),
  search: queryText('A part of the name, the e-mail address, the phone or the company.'),
  ...periodQuery,
});

export type ContactQuery = ListingQuery & PeriodQuery;

export function filterOf(query: ContactQuery): ListFilter {
  const search = query.search?.trim();
  return {
    conditions: [...periodOf(query), ...conditionsOf({ ...query }, contactFields)],
    ...(search && { search }),
  };
}
