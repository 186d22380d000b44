// Tells every process, after the commit, whose unread notifications may be others.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

export const unreadChannel = 'inlet_unread';

// A payload has at most 8,000 bytes.
const membersAtOnce = 200;

export async function announceUnread(
  db: Kysely<Tables>,
  workspaceId: string,
  memberIds: readonly string[],
): Promise<void> {
  for (let start = 0; start < memberIds.length; start += membersAtOnce) {
    const payload = [workspaceId, ...memberIds.slice(start, start + membersAtOnce)].join(' ');
    await sql`select pg_notify(${unreadChannel}, ${payload})`.execute(db);
  }
}

export interface Announcement {
  workspaceId: string;
  memberIds: string[];
}

export function readAnnouncement(payload: string): Announcement {
  const [workspaceId = '', ...memberIds] = payload.split(' ');
  return { workspaceId, memberIds };
}
