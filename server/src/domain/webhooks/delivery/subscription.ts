// Whether a webhook subscribes to a change: by its type, and by the source, pipeline and tags of its
// record. Pure.
import { nameKey } from '../../catalog/catalog.ts';
import { matchesTypes } from '../../events/event-filter.ts';
import { chatEventOf } from '../chat/chat-events.ts';
import { type WebhookFilters, webhookEvents } from '../webhook.ts';
import type { Change } from './message.ts';

export interface Subscription {
  /** The types themselves, wildcards resolved; for a chat, the names of its events. */
  types: ReadonlySet<string>;
  isChat: boolean;
  sources: ReadonlySet<string> | null;
  pipelines: ReadonlySet<string> | null;
  tags: ReadonlySet<string> | null;
}

export function subscriptionOf(
  events: readonly string[],
  filters: WebhookFilters,
  isChat = false,
): Subscription {
  const subscribed = new Set(events);
  const keys = (names: string[] | undefined) => (names ? new Set(names.map(nameKey)) : null);
  return {
    types: isChat
      ? subscribed
      : new Set(webhookEvents.filter((type) => matchesTypes(subscribed, type))),
    isChat,
    sources: keys(filters.source),
    pipelines: keys(filters.pipeline),
    tags: keys(filters.tag),
  };
}

export function matchesSubscription(
  { types, isChat, sources, pipelines, tags }: Subscription,
  change: Change,
): boolean {
  const { type, record, before, after } = change;
  if (isChat ? chatEventOf(types, change) === undefined : !types.has(type)) return false;
  if (!sources && !pipelines && !tags) return true;
  // The log still has the facts of a deleted record.
  const facts = { ...before, ...after };
  const recordTags = record?.tags ?? facts.tags;
  return (
    includesAny(sources, [record?.source ?? facts.source]) &&
    includesAny(pipelines, [record?.pipeline ?? facts.pipeline]) &&
    includesAny(tags, Array.isArray(recordTags) ? recordTags : [])
  );
}

function includesAny(filter: ReadonlySet<string> | null, names: unknown[]): boolean {
  if (filter === null) return true;
  return names.some((name) => typeof name === 'string' && filter.has(nameKey(name)));
}
