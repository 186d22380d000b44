// Takes mails that are due, but for those of campaigns, so that no other process sends them at the same time. A lease, and not a
// transaction, lasts while they are sent: after a crash another run sends them when it has ended.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { SentKind } from '../mail.ts';

export interface DueMail {
  id: string;
  number: number;
  lead: { id: string };
  kind: SentKind;
  author: { type: string; id: string | null };
  causeId: string | null;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  language: 'en' | 'de' | null;
  inReplyTo: string | null;
  attempts: number;
  createdAt: Date;
}

interface Row extends Omit<DueMail, 'lead' | 'author' | 'to'> {
  lead_id: string;
  author_type: string;
  author_id: string | null;
  to_address: string;
}

export const leaseMs = 300_000;

export async function takeDue(
  { kysely }: Database,
  workspaceId: string,
  { limit, perMinute, now }: { limit: number; perMinute: number | null; now: Date },
): Promise<DueMail[]> {
  return kysely.transaction().execute(async (db) => {
    const allowed = perMinute === null ? limit : Math.min(limit, await leftOf(perMinute));
    if (allowed <= 0) return [];
    const leasedUntil = new Date(now.getTime() + leaseMs);
    // As a subquery it could run for each row, and lock the next ones each time.
    const { rows } = await sql<Row>`
      with due as materialized (
        select id from mails where workspace_id = ${workspaceId} and state = 'queued'
          and campaign_id is null and due_at <= ${now}
        order by due_at limit ${allowed} for update skip locked)
      update mails m set due_at = ${leasedUntil}, tried_at = ${now}, attempts = m.attempts + 1
      from due where m.workspace_id = ${workspaceId} and m.id = due.id
      returning m.id, m.number, m.lead_id, m.kind, m.author_type, m.author_id,
        m.cause_id as "causeId", m.to_address, m.subject, m.text, m.html, m.language,
        m.in_reply_to as "inReplyTo", m.attempts, m.created_at as "createdAt"`.execute(db);
    return rows
      .map(({ lead_id, author_type, author_id, to_address, ...row }) => ({
        ...row,
        ...{ lead: { id: lead_id }, author: { type: author_type, id: author_id }, to: to_address },
      }))
      .sort((one, other) => one.number - other.number);

    /** Under a lock, since two processes count the same mails. */
    async function leftOf(rate: number): Promise<number> {
      await sql`select 1 from mail_settings where workspace_id = ${workspaceId} for update`.execute(
        db,
      );
      const since = new Date(now.getTime() - 60_000);
      const { rows } = await sql<{ count: number }>`select count(*) from mails
        where workspace_id = ${workspaceId} and tried_at > ${since}`.execute(db);
      return rate - (rows[0]?.count ?? 0);
    }
  });
}

/** When the next mail is due; null without one. */
export async function nextDue({ kysely }: Database, workspaceId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select min(due_at) as at from mails
    where workspace_id = ${workspaceId} and state = 'queued' and campaign_id is null`.execute(
    kysely,
  );
  return rows[0]?.at ?? null;
}

/** Those with mails that are due. */
export async function workspacesWithDue({ kysely }: Database, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select w.id from workspaces w where exists (
    select from mails m where m.workspace_id = w.id and m.state = 'queued'
      and m.campaign_id is null and m.due_at <= ${now})`.execute(kysely);
  return rows.map(({ id }) => id);
}
