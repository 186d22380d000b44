import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { RequestContext } from '../events/request-context.ts';
import type { Feed } from './feed.ts';
import { type FeedReadDeps, feedsOf, toFeed } from './feed-row.ts';

/** Newest first. */
export async function listFeeds(
  { database, sealer }: FeedReadDeps,
  context: RequestContext,
  page: PageParams,
): Promise<Page<Feed>> {
  const source = { rows: feedsOf(context), order: newestFirst };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map((row) => toFeed(row, sealer)), ...rest };
}
