// The query of the list of contacts, and its mapping to a filter and an order. Pure.
import Type, { type Static } from 'typebox';
import {
  type ContactFilter,
  type ContactOrder,
  contactSorts,
} from '../../../domain/contacts/contact-filter.ts';
import { searchTermOf } from '../../../platform/database/substring-search.ts';
import { queryText, sortQuery, timeOf } from '../query-fields.ts';

export const contactQuery = {
  tag: queryText('The name of a tag, in any case.'),
  search: queryText('A part of the name, the e-mail address, the phone or the company.'),
  created_after: queryText(
    'ISO 8601: only contacts created after it. A day alone begins at 00:00 UTC.',
  ),
  created_before: queryText('ISO 8601: only contacts created before it.'),
  ...sortQuery(contactSorts),
};

const schema = Type.Object(contactQuery);
export type ContactQuery = Static<typeof schema>;

export function selectionOf(query: ContactQuery): { filter: ContactFilter; order: ContactOrder } {
  const { tag, search, created_after, created_before, sort, direction } = query;
  const filter: ContactFilter = {};
  if (tag !== undefined) filter.tag = tag;
  const searchText = search?.trim();
  if (searchText) filter.search = searchTermOf(searchText);
  if (created_after !== undefined) filter.createdAfter = timeOf('created_after', created_after);
  if (created_before !== undefined) filter.createdBefore = timeOf('created_before', created_before);
  return { filter, order: { sort: sort ?? 'created_at', direction: direction ?? 'desc' } };
}
