// Finds the lead of a person who writes: by the message that they answer, by the identity of earlier
// messages, then by phone among the contacts.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Identified } from '../../record-ref.ts';
import type { WhatsappPerson } from '../message.ts';
import { phoneSpellings } from './phone-spellings.ts';

export interface Sender {
  person: WhatsappPerson;
  /** The id of the message that they answer. */
  answers?: string | null;
}

export interface LeadOfPerson extends Identified {
  phoneKey: string | null;
}

export async function findLeadOfPerson(
  db: Kysely<Tables>,
  workspaceId: string,
  { person: { waId, userId }, answers = null }: Sender,
): Promise<LeadOfPerson | undefined> {
  const found =
    (await byMessage(db, workspaceId, 'provider_id', answers)) ??
    (await byMessage(db, workspaceId, 'user_id', userId)) ??
    (await byMessage(db, workspaceId, 'wa_id', waId));
  if (found !== undefined) return found;
  return waId === null ? undefined : byPhone(db, workspaceId, phoneSpellings(waId));
}

export async function findLeadById(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<LeadOfPerson | undefined> {
  const { rows } = await sql<LeadOfPerson>`
    select id, number, phone_key as "phoneKey" from leads
    where workspace_id = ${workspaceId} and id = ${id} and deleted_at is null`.execute(db);
  return rows[0];
}

/** That of the last message, else the newest one of its person when that is in the trash. */
async function byMessage(
  db: Kysely<Tables>,
  workspaceId: string,
  column: 'provider_id' | 'user_id' | 'wa_id',
  value: string | null,
): Promise<LeadOfPerson | undefined> {
  if (value === null) return undefined;
  const { rows } = await sql<LeadOfPerson>`
    select o.id, o.number, o.phone_key as "phoneKey"
    from (select lead_id from whatsapp_messages
      where workspace_id = ${workspaceId} and ${sql.ref(column)} = ${value}
      order by number desc limit 1) m
    join leads l on l.workspace_id = ${workspaceId} and l.id = m.lead_id
    join leads o on o.workspace_id = l.workspace_id and o.contact_id = l.contact_id
      and o.deleted_at is null
    order by o.id = l.id desc, o.number desc limit 1`.execute(db);
  return rows[0];
}

async function byPhone(
  db: Kysely<Tables>,
  workspaceId: string,
  phones: readonly string[],
): Promise<LeadOfPerson | undefined> {
  const { rows } = await sql<LeadOfPerson>`
    select l.id, l.number, l.phone_key as "phoneKey" from leads l
    where l.workspace_id = ${workspaceId} and l.deleted_at is null and l.contact_id in (
      select id from contacts
      where workspace_id = ${workspaceId} and phone_key = any(${[...phones]})
      union all
      select contact_id from contact_addresses
      where workspace_id = ${workspaceId} and kind = 'phone' and address_key = any(${[...phones]}))
    order by l.number desc limit 1`.execute(db);
  return rows[0];
}
