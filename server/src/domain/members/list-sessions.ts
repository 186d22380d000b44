import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { Database } from '../../platform/database/pool.ts';
import type { RequestContext } from '../events/request-context.ts';
import { deviceOf } from './device.ts';
import { ownMember } from './own-member.ts';
import type { Session } from './session.ts';

interface Row {
  id: string;
  number: number;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Date;
  last_active_at: Date;
  expires_at: Date;
}

/** The sessions of the requester that have not expired, newest first. */
export async function listSessions(
  { database: { kysely } }: { database: Database },
  context: RequestContext,
  page: PageParams,
): Promise<Page<Session>> {
  const member = await ownMember(kysely, context);
  // Sessions have no number of their own: a page is ordered by their rank.
  const rows = sql<Row>`
    select id, row_number() over (order by created_at, id) as number, ip_address, user_agent,
      created_at, greatest(last_active_at, created_at) as last_active_at, expires_at
    from sessions
    where person_id = ${member?.personId ?? null} and expires_at > now()`;
  const { items, ...rest } = await paginate(kysely, { rows, order: newestFirst }, page);
  return {
    items: items.map((row) => ({
      id: row.id,
      device: deviceOf(row.user_agent),
      address: row.ip_address,
      createdAt: row.created_at,
      lastActiveAt: row.last_active_at,
      expiresAt: row.expires_at,
      current: row.id === context.sessionId,
    })),
    ...rest,
  };
}
