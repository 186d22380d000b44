import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { RequestContext } from '../../events/request-context.ts';
import { findByRef, type Ref } from '../../record-ref.ts';
import { ownMemberId } from '../own-member-id.ts';
import { subscriptionsOf } from './push-subscription.ts';

export async function unsubscribe(
  { database: { kysely } }: { database: { kysely: Kysely<Tables> } },
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  const memberId = await ownMemberId(kysely, context);
  const own = subscriptionsOf(workspaceId, memberId);
  const { id } = await findByRef(kysely, own, ref, 'push subscription');
  await sql`delete from push_subscriptions
    where workspace_id = ${workspaceId} and id = ${id}`.execute(kysely);
}
