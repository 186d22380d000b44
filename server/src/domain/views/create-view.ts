import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import {
  checkLayout,
  refuseMoreViews,
  type View,
  type ViewFields,
  type ViewKindName,
  viewFacts,
} from './view.ts';
import type { ViewDeps } from './view-kind.ts';
import { findView, requesterIdOf, viewColumns } from './view-row.ts';

export interface NewView extends Omit<ViewFields, 'position'> {
  kind: ViewKindName;
  /** By default after the others of its kind. */
  position?: number | undefined;
}

export async function createView(
  deps: WriteDeps & ViewDeps,
  request: ChangeRequest<View>,
  { kind, position, ...fields }: NewView,
): Promise<View> {
  const { workspaceId } = request;
  checkLayout(fields);
  await deps.kinds[kind].check(deps, workspaceId, fields);
  return writeInWorkspace(deps, request, async ({ db, at, record }) => {
    const ownerId = await requesterIdOf(db, request);
    const { rows } = await sql<{ own: number; next: number }>`
      select count(*) filter (where owner_id is not distinct from ${ownerId}::uuid) as own,
        coalesce(max(position) filter (where kind = ${kind}) + 1, 0) as next
      from views where workspace_id = ${workspaceId}`.execute(db);
    const { own = 0, next = 0 } = rows[0] ?? {};
    refuseMoreViews(own);
    const id = newId();
    const columns = viewColumns({ ...fields, position: position ?? Math.min(next, maxPosition) });
    await db
      .insertInto('views')
      .values({
        ...{ workspace_id: workspaceId, id, owner_id: ownerId, kind, ...columns },
        ...{ created_at: at, updated_at: at },
      })
      .execute();
    const view = await findView(db, workspaceId, ownerId, { id });
    record({
      type: 'view.created',
      subjectType: 'view',
      subjectId: id,
      before: null,
      after: viewFacts(view),
    });
    return view;
  });
}

const maxPosition = 1_000_000;
