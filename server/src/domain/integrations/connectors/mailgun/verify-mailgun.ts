// The signature of a message of Mailgun. It covers a time and a token but not the body, so a message is
// refused when it is old, and its token is remembered as the key by which it is taken once. Pure.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Json } from '../../../leads/lead.ts';

export interface MailgunMessage {
  signature: { timestamp: string; token: string; signature: string };
  event: Json;
}

// Mailgun tries again for 7 hours and 35 minutes.
const maxAgeMs = 8 * 3_600_000;
const maxAheadMs = 5 * 60_000;

/** Undefined for a body of another shape. The signature of a parent account beside it is of no use. */
export function readMailgunMessage(body: unknown): MailgunMessage | undefined {
  const { signature, 'event-data': event } = Object(body);
  const { timestamp, token, signature: digest } = Object(signature);
  const isWhole =
    /^\d{1,12}$/.test(String(timestamp)) &&
    typeof token === 'string' &&
    /^[\x21-\x7e]{16,200}$/.test(token) &&
    typeof digest === 'string' &&
    typeof event === 'object' &&
    event !== null;
  if (!isWhole) return undefined;
  return { signature: { timestamp: String(timestamp), token, signature: digest }, event };
}

/** Why the message is refused, if it is. */
export function refusalOfMailgun(
  { signature: { timestamp, token, signature } }: MailgunMessage,
  signingKey: string,
  now: Date,
): string | undefined {
  const expected = createHmac('sha256', signingKey)
    .update(timestamp + token)
    .digest();
  const given = Buffer.from(signature, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return 'The signature is wrong.';
  }
  const ageMs = now.getTime() - Number(timestamp) * 1_000;
  return ageMs > maxAgeMs || ageMs < -maxAheadMs ? 'The message is too old.' : undefined;
}
