import { removeRow } from '../events/remove-row.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { feedFacts } from './feed.ts';
import { type FeedWriteDeps, findFeedRow, toFeed } from './feed-row.ts';

/** Its address is unknown at once. */
export async function deleteFeed(
  deps: FeedWriteDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const row = await findFeedRow(write.db, context, ref);
    checkVersion(context, row);
    await removeRow(write, workspaceId, {
      ...{ table: 'feeds', subjectType: 'feed', eventType: 'feed.deleted' },
      id: row.id,
      facts: feedFacts(toFeed(row, deps.sealer)),
    });
  });
}
