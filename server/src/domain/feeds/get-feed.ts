import type { RequestContext } from '../events/request-context.ts';
import type { Ref } from '../record-ref.ts';
import type { Feed } from './feed.ts';
import { type FeedReadDeps, findFeedRow, toFeed } from './feed-row.ts';

export async function getFeed(
  { database, sealer }: FeedReadDeps,
  context: RequestContext,
  ref: Ref,
): Promise<Feed> {
  return toFeed(await findFeedRow(database.kysely, context, ref), sealer);
}
