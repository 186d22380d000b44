// A deal as the full APIs take it, as the product's changes. Pure.
import type { DealChanges, DealDraft } from '../../../domain/deals/deal.ts';
import { refOf } from '../../record-id.ts';
import type { Changes } from '../changes-body.ts';
import { keyRefOf, memberRefOf } from '../leads/refs.ts';
import { asRef } from '../leads/to-changes.ts';
import type { DealBody, NewDealBody } from './deal-resource.ts';

type Body = Changes<DealBody>;

export function toChanges(body: Body): DealChanges {
  const changes: DealChanges = placeOf(body);
  const { contact_id, lead_id, assigned_user_id, assigned_to, expected_close_date, lost_reason } =
    body;
  if (body.title) changes.title = body.title;
  if (body.value !== undefined && body.value !== null) changes.value = body.value;
  if (body.currency) changes.currency = body.currency;
  if (contact_id !== undefined) changes.contact = asRef(contact_id, refOf);
  if (lead_id !== undefined) changes.lead = asRef(lead_id, refOf);
  const assignee = assigned_user_id === undefined ? assigned_to : assigned_user_id;
  if (assignee !== undefined) changes.assignee = asRef(assignee, memberRefOf);
  if (expected_close_date !== undefined) changes.expectedCloseDate = expected_close_date;
  if (lost_reason !== undefined) changes.lostReason = lost_reason;
  return changes;
}

export const toDraft = (body: NewDealBody): DealDraft => ({
  ...toChanges(body),
  title: body.title,
  value: body.value,
  currency: body.currency,
});

/** By its id or by its key; the id wins. */
export function placeOf({
  pipeline_id,
  pipeline,
  stage_id,
  stage,
}: Body): Pick<DealChanges, 'pipeline' | 'stage'> {
  const place: Pick<DealChanges, 'pipeline' | 'stage'> = {};
  if (pipeline) place.pipeline = keyRefOf(pipeline);
  if (pipeline_id) place.pipeline = refOf(pipeline_id);
  if (stage) place.stage = keyRefOf(stage);
  if (stage_id) place.stage = refOf(stage_id);
  return place;
}
