// The events of an endpoint: single types, all types of a record (lead.*), or all (*). Pure.
import type { WebhookEventType } from '@inlet/sdk';

export const eventTypes = [
  ...(['lead.created', 'lead.updated', 'lead.status_changed', 'lead.assigned'] as const),
  ...(['lead.deleted', 'lead.restored', 'lead.merged', 'lead.sold', 'lead.scored'] as const),
  ...(['contact.updated', 'contact.merged'] as const),
  ...(['deal.created', 'deal.stage_changed', 'deal.won', 'deal.lost'] as const),
  ...(['form.submitted', 'campaign.sent', 'task.due'] as const),
] as const satisfies readonly WebhookEventType[];

/** What an integration posts to a chat besides. */
export const chatEvents = ['lead.won', 'automation.run_failed', 'webhook.disabled'] as const;

type EventType = (typeof eventTypes)[number];

const recordOf = (type: string): string => type.split('.')[0] ?? '';

/** The types that the events stand for. */
export const chosenTypes = (events: readonly string[]): EventType[] =>
  eventTypes.filter((type) =>
    events.some((event) => event === '*' || event === type || event === `${recordOf(type)}.*`),
  );

/** Fewest words for the types: new types of a record come along where all were chosen. */
export function toEvents(types: readonly string[]): string[] {
  if (eventTypes.every((type) => types.includes(type))) return ['*'];
  const records = [...new Set(types.map(recordOf))];
  return records.flatMap((record) => {
    const all = eventTypes.filter((type) => recordOf(type) === record);
    const isAll = all.length > 1 && all.every((type) => types.includes(type));
    return isAll ? [`${record}.*`] : types.filter((type) => recordOf(type) === record);
  });
}

export const toggleType = (types: readonly string[], type: string): string[] =>
  types.includes(type) ? types.filter((one) => one !== type) : [...types, type];
