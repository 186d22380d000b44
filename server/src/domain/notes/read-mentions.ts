import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { listMembers } from '../members/list-members.ts';
import { findMentions, type Mention } from './find-mentions.ts';

/** The active members whom a text mentions, and where. */
export async function readMentions(
  db: Kysely<Tables>,
  workspaceId: string,
  body: string,
): Promise<Mention[]> {
  if (!body.includes('@')) return [];
  const members = await listMembers(db, workspaceId);
  return findMentions(
    body,
    members.filter(({ deactivatedAt }) => deactivatedAt === null),
  );
}
