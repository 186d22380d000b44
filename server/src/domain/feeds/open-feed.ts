// The feed at an address, while those to whom it belongs may read what it shows.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { tokenHash, workspaceIn } from '../address-token.ts';
import { currentScopes } from '../keys/current-scopes.ts';
import { findMember } from '../members/find-member.ts';
import { scopesOfRole } from '../members/role-scopes.ts';
import { type FeedContent, type FeedKind, type FeedOwner, mayRead } from './feed.ts';

export interface OpenFeed extends FeedOwner {
  workspaceId: string;
  id: string;
  name: string;
  content: FeedContent;
  version: number;
}

interface Row extends Omit<OpenFeed, 'content'> {
  kind: FeedKind;
  content: Omit<FeedContent, 'kind'>;
}

/** Undefined for an unknown address, and while nobody may read by it. */
export async function openFeed(
  db: Database['kysely'],
  token: string,
): Promise<OpenFeed | undefined> {
  const workspaceId = workspaceIn(token);
  if (workspaceId === undefined) return undefined;
  const { rows } = await sql<Row>`
    select workspace_id as "workspaceId", id, name, kind, content, version,
      member_id as "memberId", key_id as "keyId"
    from feeds
    where workspace_id = ${workspaceId} and token_hash = ${tokenHash(token)}`.execute(db);
  const [row] = rows;
  if (row === undefined || !(await isAllowed(db, row))) return undefined;
  const { kind, content, ...feed } = row;
  return { ...feed, content: { kind, ...content } as FeedContent };
}

/** The member is active with a role that reads it, and so is the key, where one made the feed. */
async function isAllowed(
  db: Database['kysely'],
  { workspaceId, memberId, keyId, kind }: Row,
): Promise<boolean> {
  if (keyId !== null && !mayRead(await currentScopes(db, workspaceId, keyId), kind)) return false;
  if (memberId === null) return true;
  const member = await findMember(db, workspaceId, { id: memberId });
  return member?.deactivatedAt === null && mayRead(scopesOfRole(member.role), kind);
}
