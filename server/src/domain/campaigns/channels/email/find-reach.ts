// Whether the people of some leads can get a mail of a campaign: at the address of the lead, else at
// that of its contact.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../../../platform/database/schema.gen.ts';
import type { ReachCount } from '../channel.ts';

export interface Reach {
  to: string | null;
  /** Why not: `no_address`, `consent_denied`, or the reason of a suppression. */
  refusal: string | null;
}

/** Of leads with the alias `l`; the address as `to`, and the refusal. */
const reachSql = (workspaceId: string): RawBuilder<unknown> => sql`
  cross join lateral (select coalesce(l.email, c.email) as "to", case
      when coalesce(l.email_key, c.email_key) is null then 'no_address'
      when s.reason is not null then s.reason
      when c.consent -> 'email' ->> 'status' = 'denied' then 'consent_denied' end as refusal
    from contacts c
    left join suppressions s on s.workspace_id = ${workspaceId}
      and s.address = coalesce(l.email_key, c.email_key)
    where c.workspace_id = ${workspaceId} and c.id = l.contact_id) reach`;

/** By the id of the lead. */
export async function findReach(
  db: Kysely<Tables>,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<(leadId: string) => Reach> {
  const { rows } = await sql<Reach & { id: string }>`
    select l.id, reach."to", reach.refusal from leads l ${reachSql(workspaceId)}
    where l.workspace_id = ${workspaceId} and l.id = any(${[...leadIds]}::uuid[])`.execute(db);
  const known = new Map(rows.map((row) => [row.id, row]));
  return (leadId) => known.get(leadId) ?? { to: null, refusal: 'no_address' };
}

export async function countReach(
  db: Kysely<Tables>,
  workspaceId: string,
  numbers: readonly number[],
): Promise<ReachCount[]> {
  const { rows } = await sql<ReachCount>`
    select reach.refusal, count(*)::integer as people
    from (select distinct on (contact_id) * from leads
      where workspace_id = ${workspaceId} and deleted_at is null
        and number = any(${[...numbers]}::bigint[])
      order by contact_id, number desc) l ${reachSql(workspaceId)}
    group by reach.refusal`.execute(db);
  return rows;
}
