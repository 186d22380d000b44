// What a change of a lead leaves in the log: a change of status or stage, and of who it is assigned
// to, each have an event of their own. Pure.
import type { EventType } from '../events/event.ts';
import { whatChanged } from '../events/what-changed.ts';
import type { Lead } from './lead.ts';
import { leadFacts } from './lead-events.ts';

interface Change {
  type: EventType;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

const ownEvents: Record<string, EventType> = {
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
    const type = ownEvents[name] ?? 'lead.updated';
    const event = events.get(type) ?? { type, before: {}, after: {} };
    event.before[name] = changed.before[name];
    event.after[name] = changed.after[name];
    events.set(type, event);
  }
  return [...events.values()];
}

/** What is empty is left out of what a lead is, but says something where it changed. */
function facts(lead: Lead): Record<string, unknown> {
  const { starred, consent, tags } = lead;
  return { ...leadFacts(lead), starred, consent, tags: tags.map((tag) => tag.name) };
}
