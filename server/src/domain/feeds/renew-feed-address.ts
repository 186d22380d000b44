import { newToken, tokenHash } from '../address-token.ts';
import { DomainError } from '../errors.ts';
import { type ChangeRequest, checkVersion } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import type { Feed } from './feed.ts';
import { type FeedWriteDeps, findFeedRow, toFeed } from './feed-row.ts';

/** The former address is unknown at once. */
export async function renewFeedAddress(
  deps: FeedWriteDeps,
  request: ChangeRequest<Feed>,
  ref: Ref,
): Promise<Feed> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, request, async (write) => {
    const row = await findFeedRow(write.db, request, ref);
    if (!row.is_own) {
      throw new DomainError('forbidden', 'Only the user of a feed may renew its address.');
    }
    checkVersion(request, row);
    const token = newToken(workspaceId);
    const columns = {
      ...{ token: deps.sealer.seal(token), token_hash: tokenHash(token), renewed_at: write.at },
    };
    const written = await updateRow(write, workspaceId, 'feeds', row, columns);
    write.record({
      ...{ type: 'feed.address_renewed', subjectType: 'feed', subjectId: row.id },
      before: { renewed_at: row.renewed_at.toISOString() },
      after: { renewed_at: write.at.toISOString() },
    });
    return toFeed({ ...row, ...columns, ...written }, deps.sealer);
  });
}
