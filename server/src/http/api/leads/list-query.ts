// The query of the list of leads, and its mapping to a filter and an order. Pure.
import Type, { type Static } from 'typebox';
import { invalidField } from '../../../domain/errors.ts';
import { fromCursor, type LeadSelection } from '../../../domain/leads/list/lead-cursor.ts';
import type { LeadFilter } from '../../../domain/leads/list/lead-filter.ts';
import { type LeadSort, leadSorts } from '../../../domain/leads/list/lead-order.ts';
import type { LeadListing } from '../../../domain/leads/list/list-leads.ts';
import { memberRefOf, refOf } from '../../record-id.ts';
import { pagingQuery, readNumberedPage } from '../pagination.ts';
import { flag, isOn, queryText, timeOf } from '../query-fields.ts';

const text = (description: string, maxLength = 254) => queryText(description, { maxLength });

export const listQuery = Type.Object({
  ...pagingQuery,
  external_id: text('Your own id of the lead, exactly.', 255),
  source: text('The name of a source, in any case.'),
  status: text('The key of a status.'),
  pipeline_id: text('The number, the UUID or the key of a pipeline.'),
  stage_id: text('The number, the UUID or the key of a stage.'),
  assigned_user_id: text('The number, the UUID or the e-mail address of a user.'),
  tag: text('The name of a tag, in any case.'),
  search: text('A part of the name, the e-mail address or the phone.', 200),
  created_after: text(
    'ISO 8601: only leads created after it. A day alone begins at 00:00 UTC.',
    40,
  ),
  created_before: text('ISO 8601: only leads created before it.', 40),
  starred: flag('true for starred leads only, false for the others only.'),
  custom_fields: Type.Optional(
    Type.Unsafe<Record<string, string>>({
      type: 'object',
      maxProperties: 10,
      additionalProperties: { type: 'string', maxLength: 2_000 },
      description:
        'custom_fields[budget]=10000: the value of a defined custom field, texts in any case; for ' +
        'a field with several choices, one of them.',
    }),
  ),
  sort: Type.Optional(
    Type.Unsafe<LeadSort>({
      type: 'string',
      maxLength: 200,
      anyOf: [{ enum: [...leadSorts] }, { pattern: '^custom_fields\\..+$' }],
      description:
        'created_at by default; custom_fields.budget for a defined custom field. Leads without a ' +
        'value come last.',
    }),
  ),
  direction: Type.Optional(Type.Enum(['asc', 'desc'], { description: 'desc by default.' })),
});

export const archivedQuery = {
  archived: flag('true for archived leads, which are hidden otherwise.'),
};

export type ListQuery = Static<typeof listQuery> & { archived?: string | undefined };

export function listingOf(query: ListQuery): LeadListing {
  const { sort = 'created_at', direction = 'desc' } = query;
  const selection: LeadSelection = { sort, direction, filter: filterOf(query) };
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

export function filterOf(query: ListQuery): LeadFilter {
  const filter: LeadFilter = {};
  const { source, status, tag, search } = query;
  if (query.external_id !== undefined) filter.externalId = query.external_id;
  if (source !== undefined) filter.source = source;
  if (status !== undefined) filter.status = status;
  if (tag !== undefined) filter.tag = tag;
  const searchText = search?.trim();
  if (searchText) filter.search = searchText;
  if (query.pipeline_id !== undefined) filter.pipeline = refOf(query.pipeline_id);
  if (query.stage_id !== undefined) filter.stage = refOf(query.stage_id);
  if (query.assigned_user_id !== undefined) filter.assignee = memberRefOf(query.assigned_user_id);
  if (query.created_after !== undefined) {
    filter.createdAfter = timeOf('created_after', query.created_after);
  }
  if (query.created_before !== undefined) {
    filter.createdBefore = timeOf('created_before', query.created_before);
  }
  if (query.custom_fields) {
    const fields = Object.entries(query.custom_fields);
    filter.fields = Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  if (query.starred !== undefined) filter.starred = isOn(query.starred);
  if (isOn(query.archived)) filter.archived = true;
  return filter;
}
