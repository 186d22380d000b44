import { sql } from 'kysely';
import {
  byPosition,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { RequestContext } from '../events/request-context.ts';
import { allows } from '../keys/scopes.ts';
import { type View, type ViewKindName, viewKindNames } from './view.ts';
import type { ViewDeps } from './view-kind.ts';
import { requesterIdOf, toView, type ViewRow, viewsOf } from './view-row.ts';

export interface ViewList {
  kind?: ViewKindName | undefined;
  /** Whether to count the records of each view. */
  counts: boolean;
}

/** The requester's own views and all shared ones, by position. */
export async function listViews(
  deps: ViewDeps,
  context: RequestContext,
  { kind, counts }: ViewList,
  page: PageParams,
): Promise<Page<View>> {
  const { kysely } = deps.database;
  const all = viewsOf(context.workspaceId, await requesterIdOf(kysely, context));
  const rows = kind === undefined ? all : sql<ViewRow>`${all} and v.kind = ${kind}`;
  const { items, ...rest } = await paginate(kysely, { rows, order: byPosition }, page);
  const views = items.map(toView);
  return { items: counts ? await withCounts(deps, context, views) : views, ...rest };
}

/** Only of the lists that the requester may read. */
async function withCounts(
  deps: ViewDeps,
  { workspaceId, scopes = new Set() }: RequestContext,
  views: readonly View[],
): Promise<View[]> {
  const counts = new Map<View, number | null>();
  const readable = viewKindNames.filter((kind) => allows(scopes, `read:${kind}`));
  await Promise.all(
    readable.map(async (kind) => {
      const own = views.filter((view) => view.kind === kind);
      if (own.length === 0) return;
      const found = await deps.kinds[kind].count(deps, workspaceId, own);
      for (const [index, view] of own.entries()) counts.set(view, found[index] ?? null);
    }),
  );
  return views.map((view) => ({ ...view, count: counts.get(view) ?? null }));
}
