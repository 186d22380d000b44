import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Sealer } from '../../platform/secrets/sealer.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { RequestContext } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import { allows } from '../keys/scopes.ts';
import { requesterId } from '../members/requester-id.ts';
import { findByRef, identified, type Ref } from '../record-ref.ts';
import type { Feed, FeedContent, FeedKind } from './feed.ts';

export type FeedReadDeps = Pick<ReadDeps, 'database'> & { sealer: Sealer };
export type FeedWriteDeps = WriteDeps & { sealer: Sealer };

export interface FeedRow {
  id: string;
  number: number;
  name: string;
  kind: FeedKind;
  content: Omit<FeedContent, 'kind'>;
  member_id: string | null;
  key_id: string | null;
  member_number: number | null;
  view_id: string | null;
  view_number: number | null;
  token: string;
  is_own: boolean;
  renewed_at: Date;
  read_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

/** The requester's own feeds; all of them for owners, admins and keys with every scope. */
export function feedsOf({ workspaceId, actor, scopes }: RequestContext): RawBuilder<FeedRow> {
  const keyId = actor.type === 'key' ? actor.id : null;
  const isOwn = sql`coalesce(f.member_id = ${requesterId(workspaceId, actor)}
    or f.key_id = ${keyId}::uuid, false)`;
  const seesAll = scopes !== undefined && allows(scopes, '*');
  return sql<FeedRow>`
    select f.id, f.number, f.name, f.kind, f.content, f.member_id, f.key_id, f.token, f.renewed_at,
      f.read_at, f.version, f.created_at, f.updated_at, m.number as member_number,
      v.id as view_id, v.number as view_number, ${isOwn} as is_own
    from feeds f
    left join members m on m.workspace_id = f.workspace_id and m.id = f.member_id
    left join views v on v.workspace_id = f.workspace_id and v.id = (f.content ->> 'viewId')::uuid
    where f.workspace_id = ${workspaceId} and (${seesAll} or ${isOwn})`;
}

export const findFeedRow = (db: Kysely<Tables>, context: RequestContext, ref: Ref) =>
  findByRef(db, feedsOf(context), ref, 'feed');

export function toFeed(row: FeedRow, sealer: Sealer): Feed {
  const { id, number, name, kind, content, version } = row;
  return {
    ...{ id, number, name, version },
    content: { kind, ...content } as FeedContent,
    ...{ memberId: row.member_id, keyId: row.key_id },
    member: identified(row.member_id, row.member_number),
    view: identified(row.view_id, row.view_number),
    token: row.is_own ? sealer.open(row.token) : null,
    renewedAt: row.renewed_at,
    readAt: row.read_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
