import { type RawBuilder, sql } from 'kysely';
import { type Page, type PageParams, paginate } from '../../platform/database/paginate.ts';
import type { Database } from '../../platform/database/pool.ts';
import type { Member, MemberStatus, Role } from './member.ts';
import { type MemberRow, toMember } from './member-row.ts';

export interface MemberFilter {
  role?: Role | undefined;
  status?: MemberStatus | undefined;
  /** A substring of the name or the address; case is ignored. */
  search?: string | undefined;
}

const inStatus: Record<MemberStatus, RawBuilder<unknown>> = {
  invited: sql`deactivated_at is null and person_id is null`,
  active: sql`deactivated_at is null and person_id is not null`,
  deactivated: sql`deactivated_at is not null`,
};

/** A page of the members, oldest first. */
export async function browseMembers(
  { database }: { database: Database },
  workspaceId: string,
  { role, status, search }: MemberFilter,
  page: PageParams,
): Promise<Page<Member>> {
  const conditions = [sql`workspace_id = ${workspaceId} and deleted_at is null`];
  if (role !== undefined) conditions.push(sql`role = ${role}`);
  if (status !== undefined) conditions.push(inStatus[status]);
  if (search !== undefined) {
    const text = search.toLowerCase();
    conditions.push(sql`(strpos(lower(name), ${text}) > 0 or strpos(email, ${text}) > 0)`);
  }
  const rows = sql<MemberRow>`
    select id, number, person_id, name, email, role, language, time_zone, notification_email,
      working_hours, absences, daily_lead_limit, version, created_at, updated_at, deactivated_at
    from members where ${sql.join(conditions, sql` and `)}`;
  const order = { by: sql`r.number`, type: 'bigint', direction: 'asc' } as const;
  const { items, ...rest } = await paginate(database.kysely, { rows, order }, page);
  return { items: items.map(toMember), ...rest };
}
