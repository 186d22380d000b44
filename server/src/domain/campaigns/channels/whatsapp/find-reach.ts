// Whether the people of some leads can get a WhatsApp message of a campaign: at the phone of the lead,
// else at that of its contact, else by the identity that they last wrote from.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../../../platform/database/schema.gen.ts';
import type { WhatsappPerson } from '../../../whatsapp/message.ts';
import type { ReachCount } from '../channel.ts';

export interface Reach extends WhatsappPerson {
  /** Why not: `no_number`, `consent_denied`, or the reason of a suppression. */
  refusal: string | null;
}

const nobody: Reach = { phone: null, waId: null, userId: null, refusal: 'no_number' };

/** Of leads with the alias `l`. */
const reachSql = (workspaceId: string): RawBuilder<unknown> => sql`
  cross join lateral (select coalesce(l.phone_key, c.phone_key) as phone, w.wa_id as "waId",
      w.user_id as "userId", case
        when coalesce(l.phone_key, c.phone_key, w.wa_id, w.user_id) is null then 'no_number'
        when s.reason is not null then s.reason
        when c.consent -> 'whatsapp' ->> 'status' = 'denied' then 'consent_denied' end as refusal
    from contacts c
    left join lateral (
      select m.wa_id, m.user_id from leads o
      join whatsapp_messages m on m.workspace_id = o.workspace_id and m.lead_id = o.id
      where o.workspace_id = ${workspaceId} and o.contact_id = c.id
        and (m.direction = 'in' or m.provider_id is not null)
      order by m.direction = 'in' desc, m.number desc limit 1) w on true
    left join lateral (
      select reason from suppressions
      where workspace_id = ${workspaceId}
        and address in (coalesce(l.phone_key, c.phone_key), '+' || w.wa_id, w.user_id)
      limit 1) s on true
    where c.workspace_id = ${workspaceId} and c.id = l.contact_id) reach`;

/** By the id of the lead. */
export async function findReach(
  db: Kysely<Tables>,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<(leadId: string) => Reach> {
  const { rows } = await sql<Reach & { id: string }>`
    select l.id, reach.phone, reach."waId", reach."userId", reach.refusal
    from leads l ${reachSql(workspaceId)}
    where l.workspace_id = ${workspaceId} and l.id = any(${[...leadIds]}::uuid[])`.execute(db);
  const known = new Map(rows.map(({ id, ...reach }) => [id, reach]));
  return (leadId) => known.get(leadId) ?? nobody;
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
