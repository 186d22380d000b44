// The events of a change of a lead: its deletion or restoration, else separate ones for a change of
// status or stage, for a change of assignee, and for all other fields. Pure.
import type { EventType } from '../events/event.ts';
import { whatChanged } from '../events/what-changed.ts';
import type { Lead } from './lead.ts';
import { leadFacts } from './lead-events.ts';

type Facts = Record<string, unknown>;

interface Change {
  type: EventType;
  before: Facts | null;
  after: Facts | null;
}

const eventTypes: Record<string, EventType> = {
  status: 'lead.status_changed',
  pipeline: 'lead.status_changed',
  stage: 'lead.status_changed',
  stage_id: 'lead.status_changed',
  assigned_user_id: 'lead.assigned',
};

export function changeEvents(before: Lead, after: Lead): Change[] {
  if (before.deletedAt === null && after.deletedAt !== null) {
    return [{ type: 'lead.deleted', before: leadFacts(before), after: null }];
  }
  if (before.deletedAt !== null && after.deletedAt === null) {
    return [{ type: 'lead.restored', before: null, after: leadFacts(after) }];
  }
  const changed = whatChanged(facts(before), facts(after));
  const events = new Map<EventType, Change & { before: Facts; after: Facts }>();
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
function facts(lead: Lead): Facts {
  const { starred, consent, tags } = lead;
  return { ...leadFacts(lead), starred, consent, tags: tags.map((tag) => tag.name) };
}
