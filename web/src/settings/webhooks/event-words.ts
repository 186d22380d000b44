import { type TextKey, t } from '../../texts/t.ts';
import { chatEvents, chosenTypes, eventTypes } from './event-choice.ts';
import { troubleKey } from './trouble.ts';

export const eventName = (type: string): string =>
  [...eventTypes, ...chatEvents].some((one) => one === type)
    ? t(`webhooks.event_${type}` as TextKey)
    : t('webhooks.event_test');

/** Why an attempt failed; what the network said stays readable in the panel of the message. */
export function troubleText(trouble: string): string {
  const key = troubleKey(trouble);
  return key === undefined ? trouble : t(key);
}

/** The events of an endpoint in words. */
export function eventWords(events: readonly string[]): string {
  if (events.includes('*')) return t('webhooks.allEvents');
  const ofChats = chatEvents.filter((one) => events.includes(one));
  return [...chosenTypes(events), ...ofChats].map(eventName).join(', ');
}
