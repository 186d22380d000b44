// How changes of deals stand in the log: a change of stage, and what wins, loses or reopens a deal,
// each have an event of their own. Pure.
import type { EventType } from '../events/event.ts';
import { whatChanged } from '../events/what-changed.ts';
import type { Deal, DealStatus } from './deal.ts';

type Facts = Record<string, unknown>;

export interface DealEvent {
  type: EventType;
  before: Facts | null;
  after: Facts | null;
}

/** Names, since a later rename must not change the past. */
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

/** What there is of a deal, without what is empty. */
export function dealFacts(deal: Deal): Facts {
  return Object.fromEntries(Object.entries(factsOf(deal)).filter(([, value]) => value !== null));
}

export function creationEvents(deal: Deal): DealEvent[] {
  const created: DealEvent = { type: 'deal.created', before: null, after: dealFacts(deal) };
  return deal.status === 'open' ? [created] : [created, statusEvent('open', deal)];
}

export function changeEvents(before: Deal, after: Deal): DealEvent[] {
  const events: DealEvent[] = [];
  const [was, is] = [factsOf(before), factsOf(after)];
  const { pipeline, stage, stage_id, status, lost_reason, ...rest } = is;
  // The stage and the status have events of their own.
  const updated = whatChanged(was, {
    ...{ ...was, ...rest },
    ...(status === was.status && { lost_reason }),
  });
  if (updated) events.push({ type: 'deal.updated', ...updated });
  if (stage_id !== was.stage_id) {
    events.push({
      type: 'deal.stage_changed',
      before: { pipeline: was.pipeline, stage: was.stage, stage_id: was.stage_id },
      after: { pipeline, stage, stage_id },
    });
  }
  if (status !== was.status) events.push(statusEvent(was.status, after));
  return events;
}

function statusEvent(was: DealStatus, { status, value, currency, lostReason }: Deal): DealEvent {
  const before = { status: was };
  if (status === 'open') return { type: 'deal.reopened', before, after: { status } };
  if (status === 'won') return { type: 'deal.won', before, after: { status, value, currency } };
  const after = { status, lost_reason: lostReason, value, currency };
  return { type: 'deal.lost', before, after };
}
