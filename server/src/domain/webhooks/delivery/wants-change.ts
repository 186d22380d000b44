// Whether a webhook is told of a change. Pure.
import { nameKey } from '../../catalog/catalog.ts';
import { everyEvent, type WebhookFilters, webhookEvents } from '../webhook.ts';
import type { Change } from './message.ts';

export interface Wanted {
  events: ReadonlySet<string>;
  source: ReadonlySet<string> | null;
  pipeline: ReadonlySet<string> | null;
  tag: ReadonlySet<string> | null;
}

export function wantedBy(events: readonly string[], filters: WebhookFilters): Wanted {
  const keys = (names: string[] | undefined) => (names ? new Set(names.map(nameKey)) : null);
  return {
    events: new Set(events.includes(everyEvent) ? webhookEvents : events),
    source: keys(filters.source),
    pipeline: keys(filters.pipeline),
    tag: keys(filters.tag),
  };
}

export function wantsChange(wanted: Wanted, { type, record, before, after }: Change): boolean {
  if (!wanted.events.has(type)) return false;
  if (!wanted.source && !wanted.pipeline && !wanted.tag) return true;
  const facts = { ...before, ...after };
  const source = record?.source ?? facts.source;
  const pipeline = record?.pipeline ?? facts.pipeline;
  const tags = record?.tags ?? facts.tags;
  return (
    holds(wanted.source, [source]) &&
    holds(wanted.pipeline, [pipeline]) &&
    holds(wanted.tag, Array.isArray(tags) ? tags : [])
  );
}

function holds(wanted: ReadonlySet<string> | null, names: unknown[]): boolean {
  if (wanted === null) return true;
  return names.some((name) => typeof name === 'string' && wanted.has(nameKey(name)));
}
