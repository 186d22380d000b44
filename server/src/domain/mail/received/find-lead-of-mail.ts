// Finds the mail that a received one belongs to, and else the lead of its sender.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { findEmailHolders } from '../../contacts/find-email-holders.ts';
import { normaliseEmail } from '../../contacts/normalise-email.ts';
import type { Identified } from '../../record-ref.ts';
import { mailIdInAddress, mailIdsIn, sesIdsIn } from '../message-id.ts';
import type { ParsedMail } from './parse-mail.ts';

export interface SentMail extends Identified {
  lead: Identified;
  state: string;
  kind: string;
  to: string;
  subject: string;
  causeId: string | null;
  isOfCampaign: boolean;
}

// A report quotes the headers of the mail near its end.
const searchedBytes = 500_000;

/** By the headers, then by the reply address, then by what a bounce quotes. */
export async function findSent(
  db: Kysely<Tables>,
  workspaceId: string,
  { threads, recipients, report, raw }: ParsedMail,
): Promise<SentMail | undefined> {
  const quoted = report === '' ? [] : mailIdsIn(raw.subarray(0, searchedBytes).toString('latin1'));
  const ids = [
    ...mailIdsIn(threads),
    ...recipients.flatMap((address) => mailIdInAddress(address) ?? []),
    ...quoted,
  ];
  const providerIds = sesIdsIn(threads);
  if (ids.length === 0 && providerIds.length === 0) return undefined;
  const { rows } = await sql<SentMail & { lead_id: string; lead_number: number }>`
    select m.id, m.number, m.state, m.kind, m.to_address as to, m.subject,
      m.cause_id as "causeId", m.campaign_id is not null as "isOfCampaign", l.id as lead_id, l.number as lead_number
    from mails m join leads l on l.workspace_id = m.workspace_id and l.id = m.lead_id
    where m.workspace_id = ${workspaceId} and m.direction = 'out'
      and (m.id = any(${ids}::uuid[]) or m.provider_id = any(${providerIds}::text[]))
    order by array_position(${ids}::uuid[], m.id), m.number desc limit 1`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { lead_id: id, lead_number: number, ...sent } = row;
  return { ...sent, lead: { id, number } };
}

/** The newest lead of the contact with this address. */
export async function findSenderLead(
  db: Kysely<Tables>,
  workspaceId: string,
  from: string,
): Promise<Identified | undefined> {
  const holders = await findEmailHolders(db, workspaceId, [normaliseEmail(from)]);
  const contacts = holders.map(({ id }) => id);
  const { rows } = await sql<Identified>`select id, number from leads
    where workspace_id = ${workspaceId} and contact_id = any(${contacts}::uuid[])
      and deleted_at is null order by number desc limit 1`.execute(db);
  return rows[0];
}
