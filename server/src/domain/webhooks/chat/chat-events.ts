// What a chat can be told of: events of the log, some of them under conditions of their own. Pure.
import type { EventType } from '../../events/event.ts';
import type { Change } from '../delivery/message.ts';

interface ChatEvent {
  type: EventType;
  /** Whether a change of that type is meant. */
  when?: (change: Change) => boolean;
}

const wins = ({ after }: Change): boolean => after?.status === 'won';
const assigns = ({ after }: Change): boolean => typeof after?.assigned_user_id === 'number';

const byName = {
  'lead.created': { type: 'lead.created' },
  'lead.assigned': { type: 'lead.assigned', when: assigns },
  'lead.won': { type: 'lead.status_changed', when: wins },
  'lead.sold': { type: 'lead.sold' },
  'deal.created': { type: 'deal.created' },
  'deal.won': { type: 'deal.won' },
  'deal.lost': { type: 'deal.lost' },
  'form.submitted': { type: 'form.submitted' },
  'task.due': { type: 'task.due' },
  'campaign.sent': { type: 'campaign.sent' },
  'automation.run_failed': { type: 'automation.run_failed' },
  'webhook.disabled': { type: 'webhook.disabled' },
} as const satisfies Record<string, ChatEvent>;

export type ChatEventName = keyof typeof byName;

export const chatEvents = Object.keys(byName) as ChatEventName[];

export const defaultChatEvents: readonly ChatEventName[] = [
  ...(['lead.created', 'lead.assigned', 'lead.won', 'deal.won', 'deal.lost'] as const),
  ...(['automation.run_failed', 'webhook.disabled'] as const),
];

/** The types of the log behind them. */
export const chatLogTypes: readonly EventType[] = [
  ...new Set(Object.values(byName).map(({ type }) => type)),
];

/** The one of these that the change is; a change of many records is none. */
export function chatEventOf(names: ReadonlySet<string>, change: Change): ChatEventName | undefined {
  if (change.isOfMany === true) return undefined;
  return chatEvents.find((name) => {
    const { type, when }: ChatEvent = byName[name];
    return names.has(name) && type === change.type && (when?.(change) ?? true);
  });
}
