// Who the people of new leads are: their contacts that were there before, and their other leads.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Identified } from '../record-ref.ts';

export interface KnownPeople {
  contacts: Identified[];
  /** The leads with the same e-mail address or phone, without the trash. */
  duplicates: Identified[];
}

const maxFound = 100;

export async function findKnownPeople(
  db: Kysely<Tables>,
  workspaceId: string,
  { leads, newContacts }: { leads: readonly string[]; newContacts: readonly string[] },
): Promise<KnownPeople> {
  if (leads.length === 0) return { contacts: [], duplicates: [] };
  const ids = [...leads];
  const contacts = await sql<Identified>`
    select id, number from contacts
    where workspace_id = ${workspaceId} and id <> all(${[...newContacts]}::uuid[]) and id in (
      select contact_id from leads where workspace_id = ${workspaceId} and id = any(${ids}::uuid[]))
    order by number limit ${maxFound}`.execute(db);
  const duplicates = await sql<Identified>`
    select distinct d.id, d.number from leads l
    cross join lateral (
      (select id, number from leads
        where workspace_id = ${workspaceId} and email_key = l.email_key and deleted_at is null
        order by number limit ${maxFound})
      union all
      (select id, number from leads
        where workspace_id = ${workspaceId} and phone_key = l.phone_key and deleted_at is null
        order by number limit ${maxFound})
    ) as d
    where l.workspace_id = ${workspaceId} and l.id = any(${ids}::uuid[])
      and d.id <> all(${ids}::uuid[])
    order by d.number limit ${maxFound}`.execute(db);
  return { contacts: contacts.rows, duplicates: duplicates.rows };
}
