// The resource of each subject of the log. A requester with its read scope reads the record through
// the API and receives its events on a stream.
import type { EventType, SubjectType } from './event.ts';

export const subjectResources = {
  lead: 'leads',
  contact: 'contacts',
  deal: 'deals',
  view: 'views',
  task: 'tasks',
  supplier: 'market',
  offer: 'market',
  buyer: 'market',
  order: 'market',
  key: 'keys',
  member: 'users',
  team: 'users',
  tag: 'tags',
  pipeline: 'pipelines',
  stage: 'pipelines',
  // Clients that read leads need the names of these three.
  status: 'leads',
  source: 'leads',
  event_type: 'leads',
  // Who takes records out is for those who export them.
  feed: 'exports',
  field: 'fields',
  form: 'forms',
  automation: 'automations',
  campaign: 'campaigns',
  // Who changes many leads at once is seen by those who read them.
  cause: 'leads',
  import: 'imports',
  integration: 'integrations',
  score_rule: 'scoring',
  suppression: 'suppressions',
  template: 'templates',
  webhook: 'webhooks',
  workspace: 'settings',
} as const satisfies Record<SubjectType, string>;

/**
 * Events whose `before` and `after` hold fields of another resource than that of their subject: they
 * require the read scopes of both.
 */
const resourceOfPayload: Partial<Record<EventType, string>> = {
  'lead.sold': 'market',
  // Who took what is for those who read the whole log.
  'contact.exported': 'events',
  'deal.exported': 'events',
  'lead.exported': 'events',
  // How people sign in, and from where, is for those who read the whole log.
  'member.password_changed': 'events',
  'member.password_link_created': 'events',
  'member.password_reset': 'events',
  'member.recovery_code_used': 'events',
  'member.recovery_codes_renewed': 'events',
  'member.sign_in_failed': 'events',
  'member.signed_in': 'events',
  'member.two_factor_changed': 'events',
  'member.two_factor_reset': 'events',
  'session.ended': 'events',
  'task.completed': 'tasks',
  'task.created': 'tasks',
  'task.deleted': 'tasks',
  'task.due': 'tasks',
  'task.reopened': 'tasks',
  'task.restored': 'tasks',
  'task.updated': 'tasks',
};

export const payloadResource = (type: EventType): string | undefined => resourceOfPayload[type];

export const payloadResources: readonly string[] = Object.values(resourceOfPayload);
