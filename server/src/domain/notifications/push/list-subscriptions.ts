import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../../platform/database/paginate.ts';
import type { Database } from '../../../platform/database/pool.ts';
import type { RequestContext } from '../../events/request-context.ts';
import { ownMemberId } from '../own-member-id.ts';
import { type PushSubscription, subscriptionsOf } from './push-subscription.ts';

/** The browsers that show the notifications of the requester, newest first. */
export async function listSubscriptions(
  { database: { kysely } }: { database: Database },
  context: RequestContext,
  page: PageParams,
): Promise<Page<PushSubscription>> {
  const memberId = await ownMemberId(kysely, context);
  const source = { rows: subscriptionsOf(context.workspaceId, memberId), order: newestFirst };
  const { items, ...rest } = await paginate(kysely, source, page);
  return {
    items: items.map(({ id, number, device, createdAt }) => ({ id, number, device, createdAt })),
    ...rest,
  };
}
