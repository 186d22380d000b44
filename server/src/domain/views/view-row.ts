import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { RequestContext } from '../events/request-context.ts';
import { findByRef, identified, type Ref } from '../record-ref.ts';
import type { View, ViewFields } from './view.ts';

type Columns = Omit<View, 'groupBy' | 'ownerId' | 'owner' | 'count' | 'createdAt' | 'updatedAt'>;

export interface ViewRow extends Columns {
  group_by: string | null;
  owner_id: string | null;
  member_number: number | null;
  created_at: Date;
  updated_at: Date;
}

/** The id under which views are saved: of the member, or of a key that no member made. */
export async function requesterIdOf(
  db: Kysely<Tables>,
  { workspaceId, actor }: Pick<RequestContext, 'workspaceId' | 'actor'>,
): Promise<string | null> {
  if (actor.type !== 'key' || actor.id === null) return actor.type === 'member' ? actor.id : null;
  const key = await db
    .selectFrom('keys')
    .select('created_by')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', actor.id)
    .executeTakeFirst();
  return key?.created_by ?? actor.id;
}

/** The views that the requester sees. */
export const viewsOf = (
  workspaceId: string,
  requesterId: string | null,
): RawBuilder<ViewRow> => sql<ViewRow>`
  select v.id, v.number, v.kind, v.name, v.shared, v.filter, v.search, v.sort, v.direction,
    v.columns, v.widths, v.layout, v.group_by, v.position, v.owner_id, m.number as member_number,
    v.version, v.created_at, v.updated_at
  from views v
  left join members m on m.workspace_id = v.workspace_id and m.id = v.owner_id
  where v.workspace_id = ${workspaceId} and (v.shared or v.owner_id = ${requesterId}::uuid)`;

export async function findView(
  db: Kysely<Tables>,
  workspaceId: string,
  requesterId: string | null,
  ref: Ref,
): Promise<View> {
  return toView(await findByRef(db, viewsOf(workspaceId, requesterId), ref, 'view'));
}

export function toView(row: ViewRow): View {
  const { group_by, owner_id, member_number, created_at, updated_at, ...rest } = row;
  return {
    ...rest,
    groupBy: group_by,
    ownerId: owner_id,
    owner: identified(owner_id, member_number),
    count: null,
    createdAt: created_at,
    updatedAt: updated_at,
  };
}

/** Serialises the JSON columns here, since the driver may convert their values to other types. */
export function viewColumns(view: ViewFields) {
  const { name, shared, search, sort, direction, layout, position } = view;
  return {
    ...{ name, shared, search, sort, direction, layout, position },
    group_by: view.groupBy,
    filter: JSON.stringify(view.filter),
    columns: JSON.stringify(view.columns),
    widths: JSON.stringify(view.widths),
  };
}
