// The query of the list of deals, and its mapping to a filter and an order. Pure.
import Type, { type Static } from 'typebox';
import { dealStatuses } from '../../../domain/deals/deal.ts';
import { type DealFilter, type DealOrder, dealSorts } from '../../../domain/deals/deal-filter.ts';
import { checkValue } from '../../../domain/deals/deal-value.ts';
import { memberRefOf, refOf } from '../../record-id.ts';
import { oneOf, queryText, sortQuery, timeOf } from '../query-fields.ts';

export const filterQuery = {
  pipeline_id: queryText('The number, the UUID or the key of a pipeline.'),
  stage_id: queryText('The number, the UUID or the key of a stage.'),
  status: oneOf(dealStatuses, 'Only deals with this status.'),
  assigned_user_id: queryText('The number, the UUID or the e-mail address of a user.'),
  contact_id: queryText('The number or the UUID of a contact.'),
  lead_id: queryText('The number or the UUID of a lead.'),
  currency: queryText('ISO 4217', { maxLength: 3 }),
  value_min: queryText('Only deals with at least this value.'),
  value_max: queryText('Only deals with at most this value.'),
  expected_close_after: queryText('YYYY-MM-DD', { format: 'date' }),
  expected_close_before: queryText('YYYY-MM-DD', { format: 'date' }),
  created_after: queryText('ISO 8601: only deals created after it.'),
  created_before: queryText('ISO 8601: only deals created before it.'),
  search: queryText('A part of the title, in any case.'),
};

export const orderQuery = sortQuery(dealSorts);

const filters = Type.Object(filterQuery);
const orders = Type.Object(orderQuery);
export type FilterQuery = Static<typeof filters>;
export type OrderQuery = Static<typeof orders>;

export const orderOf = ({ sort = 'created_at', direction = 'desc' }: OrderQuery): DealOrder => ({
  sort,
  direction,
});

export function filterOf(query: FilterQuery): DealFilter {
  const filter: DealFilter = {};
  if (query.pipeline_id !== undefined) filter.pipeline = refOf(query.pipeline_id);
  if (query.stage_id !== undefined) filter.stage = refOf(query.stage_id);
  if (query.status !== undefined) filter.status = query.status;
  if (query.assigned_user_id !== undefined) filter.assignee = memberRefOf(query.assigned_user_id);
  if (query.contact_id !== undefined) filter.contact = refOf(query.contact_id);
  if (query.lead_id !== undefined) filter.lead = refOf(query.lead_id);
  if (query.currency !== undefined) filter.currency = query.currency.toUpperCase();
  if (query.value_min !== undefined) filter.valueMin = checkValue(query.value_min, 'value_min');
  if (query.value_max !== undefined) filter.valueMax = checkValue(query.value_max, 'value_max');
  if (query.expected_close_after !== undefined) {
    filter.expectedCloseAfter = query.expected_close_after;
  }
  if (query.expected_close_before !== undefined) {
    filter.expectedCloseBefore = query.expected_close_before;
  }
  if (query.created_after !== undefined) {
    filter.createdAfter = timeOf('created_after', query.created_after);
  }
  if (query.created_before !== undefined) {
    filter.createdBefore = timeOf('created_before', query.created_before);
  }
  if (query.search !== undefined) filter.search = query.search;
  return filter;
}
