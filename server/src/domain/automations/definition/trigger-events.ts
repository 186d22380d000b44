// The event types that start automations and end their waits.
import type { EventType } from '../../events/event.ts';

export const triggerEvents = [
  'lead.created',
  'lead.updated',
  'lead.status_changed',
  'lead.assigned',
  'lead.scored',
  'lead.merged',
  'lead.sold',
  'lead.deleted',
  'lead.restored',
  'contact.created',
  'contact.updated',
  'contact.merged',
  'contact.deleted',
  'contact.restored',
  'deal.created',
  'deal.updated',
  'deal.stage_changed',
  'deal.won',
  'deal.lost',
  'deal.reopened',
  'deal.deleted',
  'deal.restored',
  'note.created',
  'note.updated',
  'call.logged',
  'call.updated',
  'task.created',
  'task.updated',
  'task.due',
  'task.completed',
  'task.reopened',
  'form.submitted',
  'import.finished',
  'import.failed',
  'member.joined',
  'webhook.disabled',
] as const satisfies readonly EventType[];

/** A trigger that the log does not know by this name yet, in stored automations. */
export const formerTriggerEvents = ['campaign.sent'] as const;
