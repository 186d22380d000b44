// Sends one message to one browser: encrypted for it, and signed for its push service.
import { sql } from 'kysely';
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { PushPayload } from '../deliveries/delivery-jobs.ts';
import { type VapidDeps, vapidKeys } from './vapid-keys.ts';

export interface PushDeps extends VapidDeps {
  outbound: Outbound;
  clock: { now: () => Date };
  /** How push services reach the operator. */
  contact: string;
}

interface Subscription {
  endpoint: string;
  p256dh: string;
  auth: string;
}

const timeoutMs = 15_000;

/** Throws when it should be sent again. */
export async function sendPush(
  deps: PushDeps,
  { workspaceId, subscriptionId, message, urgency, until }: PushPayload,
): Promise<void> {
  const { database, outbound, clock } = deps;
  const secondsLeft = Math.floor((Date.parse(until) - clock.now().getTime()) / 1000);
  if (secondsLeft <= 0) return;
  const { rows } = await sql<Subscription>`
    select endpoint, p256dh, auth from push_subscriptions
    where workspace_id = ${workspaceId} and id = ${subscriptionId}`.execute(database.kysely);
  const [subscription] = rows;
  if (subscription === undefined) return;
  const { status, error } = await outbound.send(workspaceId, {
    ...(await encrypted(deps, subscription, message, { urgency, TTL: secondsLeft })),
    withinMs: timeoutMs,
  });
  // The person has revoked it, or the browser is gone.
  if (status === 404 || status === 410) {
    await sql`delete from push_subscriptions
      where workspace_id = ${workspaceId} and id = ${subscriptionId}`.execute(database.kysely);
  } else if (status === null || status >= 500 || status === 429) {
    throw new Error(error ?? `The push service answered ${status}.`);
  }
}

async function encrypted(
  deps: PushDeps,
  { endpoint, p256dh, auth }: Subscription,
  message: string,
  options: { urgency: PushPayload['urgency']; TTL: number },
) {
  const keys = await vapidKeys(deps);
  const { generateRequestDetails } = (await import('web-push')).default;
  const { headers, body } = generateRequestDetails({ endpoint, keys: { p256dh, auth } }, message, {
    ...options,
    vapidDetails: { subject: deps.contact, ...keys },
  });
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return { url: new URL(endpoint), headers: Object.fromEntries(texts), body };
}
