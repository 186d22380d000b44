// The events of a change of a lead: separate ones for a change of status or stage, for a change of
// assignee, and for all other fields. Pure.
import type { EventType } from '../events/event.ts';
import { whatChanged } from '../events/what-changed.ts';
import type { Lead } from './lead.ts';
import { leadFacts } from './lead-events.ts';

interface Change {
  type: EventType;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

const eventTypes: Record<string, EventType> = {
  status: 'lead.status_changed',
  pipeline: 'lead.status_changed',
  stage: 'lead.status_changed',
  stage_id: 'lead.status_changed',
  assigned_user_id: 'lead.assigned',
};

export function changeEvents(before: Lead, after: Lead): Change[] {
  const changed = whatChanged(facts(before), facts(after));
  const events = new Map<EventType, Change>();
  for (const name in changed?.after) {
    const type = eventTypes[name] ?? 'lead.updated';
    const event = events.get(type) ?? { type, before: {}, after: {} };
    event.before[name] = changed.before[name];
    event.after[name] = changed.after[name];
    events.set(type, event);
  }
  return [...events.values()];
}

/** Adds fields that leadFacts() omits when they are empty: a change to empty must be visible. */
function facts(lead: Lead): Record<string, unknown> {
  const { starred, consent, tags } = lead;
  return { ...leadFacts(lead), starred, consent, tags: tags.map((tag) => tag.name) };
}
