// A browser that a person lets show notifications.
import { ECDH } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { invalidField } from '../../errors.ts';

export interface PushSubscription {
  id: string;
  number: number;
  device: string | null;
  createdAt: Date;
}

/** After a sign-out nobody at that browser sees what concerns the person. A key has no session. */
export const isLive = sql`(session_id is null or exists (
  select from sessions s where s.id = session_id and s.expires_at > now()))`;

export const subscriptionsOf = (
  workspaceId: string,
  memberId: string,
): RawBuilder<PushSubscription> => sql`
  select id, number, device, created_at as "createdAt" from push_subscriptions
  where workspace_id = ${workspaceId} and member_id = ${memberId} and ${isLive}`;

/** Refuses a key by which nothing can be encrypted. */
export function checkKey(p256dh: string): void {
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url');
  } catch {
    throw invalidField('keys.p256dh', 'invalid');
  }
}
