import { type TextKey, t } from '../../texts/t.ts';
import { chosenTypes, eventTypes } from './event-choice.ts';

export const eventName = (type: string): string =>
  (eventTypes as readonly string[]).includes(type)
    ? t(`webhooks.event_${type}` as TextKey)
    : t('webhooks.event_test');

/** The events of an endpoint in words. */
export function eventWords(events: readonly string[]): string {
  if (events.includes('*')) return t('webhooks.allEvents');
  return chosenTypes(events).map(eventName).join(', ');
}
