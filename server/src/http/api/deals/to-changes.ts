// Maps the body of a deal to changes, or to a draft. Pure.
import type { DealChanges, DealDraft } from '../../../domain/deals/deal.ts';
import { keyRefOf, memberRefOf, refOf, refOrNull } from '../../record-id.ts';
import type { Changes } from '../changes-body.ts';
import type { DealBody, NewDealBody } from './deal-resource.ts';

type Body = Changes<DealBody>;

export function toChanges(body: Body): DealChanges {
  const changes: DealChanges = stageOf(body);
  const { contact_id, lead_id, assigned_user_id, assigned_to, expected_close_date, lost_reason } =
    body;
  if (body.title) changes.title = body.title;
  if (body.value !== undefined && body.value !== null) changes.value = body.value;
  if (body.currency) changes.currency = body.currency;
  if (contact_id !== undefined) changes.contact = refOrNull(contact_id, refOf);
  if (lead_id !== undefined) changes.lead = refOrNull(lead_id, refOf);
  const assignee = assigned_user_id === undefined ? assigned_to : assigned_user_id;
  if (assignee !== undefined) changes.assignee = refOrNull(assignee, memberRefOf);
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
function stageOf({
  pipeline_id,
  pipeline,
  stage_id,
  stage,
}: Body): Pick<DealChanges, 'pipeline' | 'stage'> {
  const target: Pick<DealChanges, 'pipeline' | 'stage'> = {};
  if (pipeline) target.pipeline = keyRefOf(pipeline);
  if (pipeline_id) target.pipeline = refOf(pipeline_id);
  if (stage) target.stage = keyRefOf(stage);
  if (stage_id) target.stage = refOf(stage_id);
  return target;
}
