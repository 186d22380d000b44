// A notification: what a person should know of what happened. Its kind and its params make a sentence
// in their language.
import type { ActorSummary } from '../events/actor-summary.ts';
import type { Subject } from '../events/logged-event.ts';

export const notificationKinds = [
  'lead_assigned',
  'lead_waiting',
  'mention',
  'task_due',
  'form_answered',
  'import_done',
  'automation_message',
  'automation_stopped',
  'webhook_failing',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const channels = ['in_app', 'email', 'push'] as const;
export type Channel = (typeof channels)[number];

export type Params = Record<string, unknown>;

export interface Notification {
  id: string;
  number: number;
  kind: NotificationKind;
  subject: Subject;
  /** Its current name; null when it has none, or is gone. */
  subjectName: string | null;
  /** Null for the program. */
  actor: ActorSummary | null;
  params: Params;
  /** How often it happened. */
  count: number;
  createdAt: Date;
  readAt: Date | null;
}
