import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { listMembers } from '../members/list-members.ts';
import { findMentions, type Mention } from './find-mentions.ts';

/** The active members whom each text mentions, and where. */
export async function readMentions(
  db: Kysely<Tables>,
  workspaceId: string,
  bodies: readonly string[],
): Promise<Mention[][]> {
  if (!bodies.some((body) => body.includes('@'))) return bodies.map(() => []);
  const members = await listMembers(db, workspaceId);
  const active = members.filter(({ deactivatedAt }) => deactivatedAt === null);
  return bodies.map((body) => findMentions(body, active));
}
