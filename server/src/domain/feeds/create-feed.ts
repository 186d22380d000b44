import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import { newToken, tokenHash } from '../address-token.ts';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import { DomainError, invalidField } from '../errors.ts';
import type { ChangeRequest, RequestContext } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { chooseColumns } from '../exports/choose-columns.ts';
import { allKeys } from '../exports/columns/custom-columns.ts';
import { exportKinds } from '../exports/export-kind.ts';
import { requesterId } from '../members/requester-id.ts';
import { requesterScopes } from '../members/requester-scopes.ts';
import { orUndefined } from '../or-undefined.ts';
import { getView } from '../views/get-view.ts';
import type { ViewDeps } from '../views/view-kind.ts';
import {
  checkMayFeed,
  type Feed,
  type FeedContent,
  feedFacts,
  type ListContent,
  type NewFeedContent,
  refuseMoreFeeds,
} from './feed.ts';
import { type FeedWriteDeps, findFeedRow, toFeed } from './feed-row.ts';

export interface NewFeed {
  name: string;
  content: NewFeedContent;
}

export async function createFeed(
  deps: FeedWriteDeps & ViewDeps,
  request: ChangeRequest<Feed>,
  { name, content: asked }: NewFeed,
): Promise<Feed> {
  const { workspaceId, actor } = request;
  const content = await checkContent(deps, request, asked);
  return writeInWorkspace(deps, request, async ({ db, at, record }) => {
    const { kind, ...rest } = content;
    checkMayFeed(await requesterScopes(db, request), kind);
    const keyId = actor.type === 'key' ? actor.id : null;
    const { rows } = await sql<{ count: number; member_id: string | null }>`
      select o.member_id, (select count(*)::integer from feeds f
        where f.workspace_id = ${workspaceId}
          and (f.member_id = o.member_id or f.key_id = ${keyId}::uuid)) as count
      from (select ${requesterId(workspaceId, actor)} as member_id) o`.execute(db);
    const { count = 0, member_id = null } = rows[0] ?? {};
    refuseMoreFeeds(count);
    if (member_id === null && content.kind === 'tasks' && content.whose === 'mine') {
      throw new DomainError('conflict', 'No user made this key, so no tasks are its own.');
    }
    const id = newId();
    const token = newToken(workspaceId);
    await db
      .insertInto('feeds')
      .values({
        ...{ workspace_id: workspaceId, id, kind, name, member_id, key_id: keyId },
        content: JSON.stringify(rest),
        ...{ token: deps.sealer.seal(token), token_hash: tokenHash(token), renewed_at: at },
        ...{ created_at: at, updated_at: at },
      })
      .execute();
    const feed = toFeed(await findFeedRow(db, request, { id }), deps.sealer);
    record({
      ...{ type: 'feed.created', subjectType: 'feed', subjectId: id, before: null },
      after: feedFacts(feed),
    });
    return feed;
  });
}

/** Refuses what could not be shown. */
async function checkContent(
  deps: ViewDeps,
  context: RequestContext,
  asked: NewFeedContent,
): Promise<FeedContent> {
  if (asked.kind === 'tasks') return asked;
  const { view: ref, ...content } = asked;
  const { workspaceId } = context;
  const catalog = await freshCatalog(deps, workspaceId);
  const kind = exportKinds[content.kind];
  if (content.columns.length > 0) {
    const customKeys = allKeys(catalog, await kind.customKeys(deps.database, workspaceId));
    chooseColumns(kind, catalog, { customKeys, columns: content.columns });
  }
  if (ref === null) {
    await deps.kinds[content.kind].check(deps, workspaceId, { ...content, groupBy: null });
    return { ...content, viewId: null };
  }
  const view = await orUndefined(getView(deps, context, ref));
  if (view?.kind !== content.kind) throw invalidField('view_id', 'reference_unknown');
  return { ...content, viewId: view.id } satisfies ListContent & { kind: string };
}
