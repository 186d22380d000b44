// A notification as a sentence with places for names, and what stands below it. Pure.
import type { Notification } from '@inlet/sdk';
import type { TextKey } from '../texts/t.ts';

export type Told = Pick<Notification, 'kind' | 'actor' | 'params' | 'count'>;

export interface Telling {
  /** It has places for `actor` and `name`. */
  key: TextKey;
  values?: { count?: number; minutes?: number; form?: string };
  /** A text of a person or a server, as it is. */
  text?: string;
  detail?: Detail;
}

type Detail =
  | { type: 'time'; at: string }
  | { type: 'step'; stepType: string }
  | { type: 'text'; key: TextKey; values?: Record<string, number> };

const levels = ['owner', 'next', 'manager'] as const;

export function tellNotification({ kind, actor, params, count }: Told): Telling {
  const isBy = actor !== null;
  switch (kind) {
    case 'lead_assigned':
      return { key: isBy ? 'notifications.assignedBy' : 'notifications.assigned' };
    case 'mention':
      return {
        key: isBy ? 'notifications.mentionedBy' : 'notifications.mentioned',
        ...textOf(params.excerpt),
      };
    case 'task_due':
      return {
        key: 'notifications.taskDue',
        ...(typeof params.due_at === 'string' && { detail: { type: 'time', at: params.due_at } }),
      };
    case 'form_answered':
      return { key: 'notifications.answered', values: { count, form: String(params.form) } };
    case 'webhook_failing':
      return {
        key: 'notifications.webhookOff',
        detail: {
          type: 'text',
          key: `notifications.webhookOff_${params.code === 'gone' ? 'gone' : 'failing'}`,
        },
      };
    case 'import_done':
      return params.state === 'failed'
        ? { key: 'notifications.importFailed' }
        : { key: 'notifications.importDone', detail: importCounts(params) };
    case 'automation_stopped':
      return {
        ...{ key: 'notifications.runFailed', values: { count } },
        ...(typeof params.step_type === 'string' && {
          detail: { type: 'step', stepType: params.step_type },
        }),
      };
    case 'lead_waiting': {
      const level = levels.find((one) => one === params.level);
      return {
        ...{ key: 'notifications.waiting', values: { count, minutes: numberOf(params.minutes) } },
        ...(level && { detail: { type: 'text', key: `notifications.waiting_${level}` } }),
      };
    }
    case 'automation_message':
      return {
        key: isBy ? 'notifications.messageBy' : 'notifications.message',
        ...textOf(params.message),
      };
    default:
      // A kind of a later version.
      return { key: 'notifications.other' };
  }
}

function importCounts(params: Told['params']): Detail {
  const names = ['created', 'updated', 'skipped', 'failed'];
  const values = Object.fromEntries(names.map((name) => [name, numberOf(params[name])]));
  return { type: 'text', key: 'notifications.importCounts', values };
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

const textOf = (value: unknown): Pick<Telling, 'text'> =>
  typeof value === 'string' && value !== '' ? { text: value } : {};
