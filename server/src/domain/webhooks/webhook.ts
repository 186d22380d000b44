// A webhook: an address that is told of the changes it wants to hear of. Its pure rules.
import { randomBytes } from 'node:crypto';
import { invalidField } from '../errors.ts';

export const webhookEvents = [
  'lead.created',
  'lead.updated',
  'lead.status_changed',
  'lead.assigned',
  'lead.deleted',
  'lead.restored',
  'lead.merged',
  'lead.sold',
  'contact.updated',
  'deal.created',
  'deal.stage_changed',
  'deal.won',
  'deal.lost',
  'form.submitted',
  'campaign.sent',
  'task.due',
] as const;
export const everyEvent = '*';

/** Names, in any case; an event that says nothing of a filtered thing is not told. */
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
  /** How many a second at the most; null is as fast as it takes them. */
  rate: number | null;
  active: boolean;
  disabledAt: Date | null;
  disabledReason: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** What its messages are signed with: there only when it was just made. */
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

/** 24 to 64 bytes are what Standard Webhooks asks for. */
export const webhookSecretPrefix = 'whsec_';

export const newWebhookSecret = (): string =>
  webhookSecretPrefix + randomBytes(32).toString('base64');

/** Both secrets sign for this long after a rotation. */
export const rotationMs = 24 * 3_600_000;

export function checkEvents(events: readonly string[]): string[] {
  const known: readonly string[] = [...webhookEvents, everyEvent];
  const unknown = events.find((event) => !known.includes(event));
  if (unknown !== undefined) {
    throw invalidField('events', `There is no event "${unknown}": take * or ${known.join(', ')}.`);
  }
  return events.includes(everyEvent) ? [everyEvent] : [...new Set(events)];
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;
// What the program itself says of a request, or what would change where it ends.
const reserved =
  /^(host|content-.*|transfer-encoding|connection|keep-alive|upgrade|te|trailer|expect|proxy-.*|webhook-.*|user-agent|forwarded|x-forwarded-.*|cookie|set-cookie)$/i;

export function checkHeaders(headers: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    if (!token.test(name) || reserved.test(name)) {
      throw invalidField('headers', `The header "${name}" cannot be set.`);
    }
    if (!/^[\x20-\x7e]*$/.test(value)) {
      throw invalidField('headers', `The value of the header "${name}" must be plain letters.`);
    }
  }
  return headers;
}
