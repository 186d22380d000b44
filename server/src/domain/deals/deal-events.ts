// The events of a deal. A change of stage, and each change of status (won, lost, reopened), has its
// own event type. Pure.
import type { EventType } from '../events/event.ts';
import { whatChanged } from '../events/what-changed.ts';
import type { Deal } from './deal.ts';

type Facts = Record<string, unknown>;

export interface DealEvent {
  type: EventType;
  before: Facts | null;
  after: Facts | null;
}

/** Names and keys, so that a later rename does not change the history. */
function factsOf(deal: Deal) {
  return {
    number: deal.number,
    title: deal.title,
    value: deal.value,
    currency: deal.currency,
    pipeline: deal.pipeline.key,
    stage: deal.stage.key,
    stage_id: deal.stage.id,
    status: deal.status,
    lost_reason: deal.lostReason,
    contact_id: deal.contact?.number ?? null,
    lead_id: deal.lead?.number ?? null,
    source: deal.source?.name ?? null,
    assigned_user_id: deal.assignee?.number ?? null,
    expected_close_date: deal.expectedCloseDate,
  };
}

/** The fields of a deal that have a value. */
export function dealFacts(deal: Deal): Facts {
  return Object.fromEntries(Object.entries(factsOf(deal)).filter(([, value]) => value !== null));
}

export function creationEvents(deal: Deal): DealEvent[] {
  const created: DealEvent = { type: 'deal.created', before: null, after: dealFacts(deal) };
  return deal.status === 'open' ? [created] : [created, statusEvent({ status: 'open' }, deal)];
}

export function changeEvents(before: Deal, after: Deal): DealEvent[] {
  const events: DealEvent[] = [];
  const [previous, current] = [factsOf(before), factsOf(after)];
  const { pipeline, stage, stage_id, status, lost_reason, ...rest } = current;
  // The stage and the status have their own events.
  const updated = whatChanged(previous, {
    ...{ ...previous, ...rest },
    ...(status === previous.status && { lost_reason }),
  });
  if (updated) events.push({ type: 'deal.updated', ...updated });
  if (stage_id !== previous.stage_id) {
    events.push({
      type: 'deal.stage_changed',
      before: {
        pipeline: previous.pipeline,
        stage: previous.stage,
        stage_id: previous.stage_id,
      },
      after: { pipeline, stage, stage_id },
    });
  }
  if (status !== previous.status) events.push(statusEvent(stateOf(before), after));
  return events;
}

/** The status with what a change of it clears, so that the log has all that an undo restores. */
const stateOf = ({ status, lostReason, closedAt }: Deal): Facts => ({
  status,
  ...(lostReason !== null && { lost_reason: lostReason }),
  ...(closedAt !== null && { closed_at: closedAt.toISOString() }),
});

function statusEvent(before: Facts, { status, value, currency, lostReason }: Deal): DealEvent {
  if (status === 'open') return { type: 'deal.reopened', before, after: { status } };
  if (status === 'won') return { type: 'deal.won', before, after: { status, value, currency } };
  const after = { status, lost_reason: lostReason, value, currency };
  return { type: 'deal.lost', before, after };
}
