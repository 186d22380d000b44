// A webhook is a URL that subscribes to changes. Pure rules.
import { randomBytes } from 'node:crypto';
import type { Outbound } from '../../platform/outbound/outbound.ts';
import type { Sealer } from '../../platform/secrets/sealer.ts';
import { type DomainError, invalidField } from '../errors.ts';
import { everyEvent, everyTypeOf, normalizeTypes } from '../events/event-filter.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { Identified } from '../record-ref.ts';

export interface WebhookDeps extends WriteDeps {
  outbound: Outbound;
  sealer: Sealer;
}

export const webhookEvents = [
  'lead.created',
  'lead.updated',
  'lead.status_changed',
  'lead.assigned',
  'lead.deleted',
  'lead.restored',
  'lead.merged',
  'lead.sold',
  'lead.scored',
  'contact.updated',
  'contact.merged',
  'deal.created',
  'deal.stage_changed',
  'deal.won',
  'deal.lost',
  'form.submitted',
  'campaign.sent',
  'task.due',
] as const;

/** Wildcards such as `lead.*` match every event type of a noun. */
const wildcards = [...new Set(webhookEvents.map(everyTypeOf))];

/** Why deliveries stopped: codes, with the sentence of the API. */
export const disabledReasons = {
  gone: 'It answered 410: it accepts no more messages.',
  failing: 'It failed for five days.',
} as const;
export type DisabledReason = keyof typeof disabledReasons;

/** Names, in any case. An event without the filtered field does not match. */
export interface WebhookFilters {
  source?: string[];
  pipeline?: string[];
  tag?: string[];
}

export interface Webhook {
  id: string;
  number: number;
  url: string;
  events: string[];
  filters: WebhookFilters;
  description: string | null;
  headers: Record<string, string>;
  /** The maximum number of messages per second; null means no limit. */
  rate: number | null;
  active: boolean;
  /** The integration that it belongs to, and by which it is changed. */
  integration: Identified | null;
  disabledAt: Date | null;
  disabledReason: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** The signing secret, present only right after it is generated. */
  secret?: string;
}

export interface WebhookChanges {
  url?: string | undefined;
  events?: string[] | undefined;
  filters?: WebhookFilters | null | undefined;
  description?: string | null | undefined;
  headers?: Record<string, string> | null | undefined;
  rate?: number | null | undefined;
  active?: boolean | undefined;
}

export const webhookSecretPrefix = 'whsec_';

/** Standard Webhooks requires 24 to 64 bytes. */
export const newWebhookSecret = (): string =>
  webhookSecretPrefix + randomBytes(32).toString('base64');

/** Both secrets sign for this long after a rotation. */
export const rotationMs = 24 * 3_600_000;

export function checkEvents(events: readonly string[]): string[] {
  const known: readonly string[] = [...webhookEvents, ...wildcards, everyEvent];
  const unknown = events.find((event) => !known.includes(event));
  if (unknown !== undefined) throw unknownEvent(unknown);
  return normalizeTypes(events) ?? [everyEvent];
}

const unknownEvent = (value: string): DomainError =>
  invalidField('events', 'event_unknown', {
    value,
    all: everyEvent,
    kind: wildcards[0] as string,
    allowed: [...webhookEvents],
  });

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;
// Headers that the program sets itself, or that affect the framing of a request.
const reserved =
  /^(host|content-.*|transfer-encoding|connection|keep-alive|upgrade|te|trailer|expect|proxy-.*|webhook-.*|user-agent|forwarded|x-forwarded-.*|cookie|set-cookie)$/i;

export function checkHeaders(headers: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    if (!token.test(name) || reserved.test(name)) {
      throw invalidField('headers', 'header_not_allowed', { name });
    }
    if (!/^[\x20-\x7e]*$/.test(value)) {
      throw invalidField('headers', 'header_not_ascii', { name });
    }
  }
  return headers;
}
