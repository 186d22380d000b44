import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { newId } from '../../../platform/ids.ts';
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { ChangeRequest } from '../../events/request-context.ts';
import { deviceOf } from '../../members/device.ts';
import { checkUrl } from '../../webhooks/check-url.ts';
import { ownMemberId } from '../own-member-id.ts';
import { checkKey, type PushSubscription } from './push-subscription.ts';

export interface SubscribeDeps {
  database: { kysely: Kysely<Tables> };
  clock: { now: () => Date };
  outbound: Outbound;
}

export interface NewSubscription {
  endpoint: string;
  keys: { p256dh: string; auth: string };
  userAgent: string | null;
}

// The oldest ones are of browsers that are gone.
const maxOfMember = 20;

/** A browser has one subscription: it belongs to who subscribed last. */
export async function subscribe(
  { database: { kysely }, clock, outbound }: SubscribeDeps,
  { workspaceId, actor, sessionId, hooks }: ChangeRequest<PushSubscription>,
  { endpoint: given, keys: { p256dh, auth }, userAgent }: NewSubscription,
): Promise<PushSubscription> {
  checkKey(p256dh);
  const endpoint = await checkUrl(outbound, workspaceId, given, 'endpoint');
  return kysely.transaction().execute(async (db) => {
    await hooks?.begin(db);
    const memberId = await ownMemberId(db, { workspaceId, actor });
    const { rows } = await sql<PushSubscription>`
      insert into push_subscriptions (workspace_id, id, member_id, endpoint, p256dh, auth, device,
        session_id, created_at)
      values (${workspaceId}, ${newId()}, ${memberId}, ${endpoint}, ${p256dh}, ${auth},
        ${deviceOf(userAgent)}, ${sessionId ?? null}, ${clock.now()})
      on conflict (workspace_id, endpoint) do update set member_id = excluded.member_id,
        p256dh = excluded.p256dh, auth = excluded.auth, device = excluded.device,
        session_id = excluded.session_id
      returning id, number, device, created_at as "createdAt"`.execute(db);
    await sql`
      delete from push_subscriptions where workspace_id = ${workspaceId} and id in (
        select id from push_subscriptions
        where workspace_id = ${workspaceId} and member_id = ${memberId}
        order by number desc offset ${maxOfMember})`.execute(db);
    const [subscription] = rows as [PushSubscription];
    await hooks?.complete(db, subscription);
    return subscription;
  });
}
