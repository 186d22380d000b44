// Which queries an event of the log makes stale. Pure.
import type { Event } from '@inlet/sdk';
import type { Noun } from './query-keys.ts';

// The records of a lead move with it.
const leadParts = [
  'leads',
  'notes',
  'calls',
  'mails',
  'whatsapp',
  'tasks',
  'deals',
  'counts',
  'activity',
] as const;

// By the type of the event, or by its subject: the part of the type before the dot.
const nounsOf: Record<string, readonly Noun[]> = {
  // After a change of the rules, many of these arrive.
  'lead.scored': ['leads', 'activity'],
  'lead.waiting': ['leads', 'activity'],
  lead: ['leads', 'counts', 'activity', 'analytics', 'views', 'search', 'contacts'],
  'lead.merged': leadParts,
  'lead.unmerged': leadParts,
  note: ['notes', 'activity', 'leads'],
  call: ['calls', 'activity', 'leads', 'analytics'],
  mail: ['mails', 'activity', 'leads'],
  // Of a campaign many of these arrive, and nothing in the lists of leads changes.
  'mail.delivered': ['mails', 'activity', 'campaigns'],
  'mail.opened': ['mails', 'activity', 'campaigns'],
  'mail.clicked': ['mails', 'activity', 'campaigns'],
  'whatsapp.delivered': ['whatsapp', 'activity', 'campaigns'],
  'whatsapp.read': ['whatsapp', 'activity', 'campaigns'],
  whatsapp: ['whatsapp', 'activity', 'leads'],
  'whatsapp.account_failed': ['integrations'],
  suppression: ['suppressions', 'whatsapp'],
  template: ['templates'],
  task: ['tasks', 'counts', 'activity', 'search'],
  contact: ['contacts', 'duplicates', 'counts', 'activity', 'views', 'search'],
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
  feed: ['feeds'],
  field: ['fields', 'leads', 'contacts'],
  score_rule: ['score-rules', 'leads'],
  form: ['forms'],
  import: ['imports', 'leads', 'counts'],
  cause: ['causes', 'imports', 'leads', 'counts'],
  automation: ['automations'],
  campaign: ['campaigns'],
  integration: ['integrations'],
  webhook: ['webhooks'],
  workspace: ['workspace', 'me'],
  'workspace.mail_changed': ['mail-settings'],
};

type Changed = Pick<Event, 'type'> & { actor?: Pick<Event['actor'], 'type'> };

/** The nouns whose queries the events make stale, each once. The log itself always is. */
export function staleNouns(events: readonly Changed[]): Noun[] {
  const nouns = events.flatMap(({ type, actor }) => [
    ...(nounsOf[type] ?? nounsOf[type.split('.')[0] ?? ''] ?? []),
    // What comes in to an integration is no event of its own.
    ...(actor?.type === 'integration' ? (['integrations'] as const) : []),
  ]);
  return [...new Set<Noun>([...nouns, 'events'])];
}
