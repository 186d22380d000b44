// Which queries an event of the log makes stale. Pure.
import type { Event } from '@inlet/sdk';
import type { Noun } from './query-keys.ts';

// By the subject of the event: the part of its type before the dot.
const nounsOf: Record<string, readonly Noun[]> = {
  lead: ['leads', 'counts', 'activity', 'analytics', 'views', 'search', 'contacts'],
  note: ['notes', 'activity', 'leads'],
  call: ['calls', 'activity', 'leads', 'analytics'],
  task: ['tasks', 'counts', 'activity', 'search'],
  contact: ['contacts', 'counts', 'activity', 'views', 'search'],
  deal: ['deals', 'counts', 'activity', 'analytics', 'views', 'search', 'contacts'],
  view: ['views'],
  user: ['users', 'me'],
  session: ['users'],
  team: ['teams'],
  key: ['keys'],
  status: ['statuses', 'leads'],
  source: ['sources', 'leads'],
  tag: ['tags', 'leads', 'contacts'],
  pipeline: ['pipelines', 'leads', 'deals'],
  stage: ['pipelines', 'leads', 'deals'],
  event_type: ['event-types', 'leads'],
  field: ['fields', 'leads', 'contacts'],
  form: ['forms'],
  import: ['imports', 'leads', 'counts'],
  automation: ['automations'],
  campaign: ['campaigns'],
  integration: ['integrations'],
  webhook: ['webhooks'],
  workspace: ['workspace', 'me'],
};

/** The nouns whose queries the events make stale, each once. The log itself always is. */
export function staleNouns(events: readonly Pick<Event, 'type'>[]): Noun[] {
  const nouns = events.flatMap(({ type }) => nounsOf[type.split('.')[0] ?? ''] ?? []);
  return [...new Set<Noun>([...nouns, 'events'])];
}
