// The addresses of the members who wrote mails, to which replies go.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { DueMail } from './take-due.ts';

/** By id of the member. */
export async function authorEmails(
  { kysely }: Database,
  workspaceId: string,
  mails: readonly Pick<DueMail, 'author'>[],
): Promise<Map<string, string>> {
  const ids = mails.flatMap(({ author }) => (author.type === 'member' ? (author.id ?? []) : []));
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; email: string }>`select id, email from members
    where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(kysely);
  return new Map(rows.map(({ id, email }) => [id, email]));
}
