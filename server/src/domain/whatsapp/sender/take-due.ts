// Takes messages that are due and commits that they are being sent, so that none is handed over twice,
// whatever crashes. Under the lock of the account, by whose rates processes share it.
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { lockAccount } from '../account/account-state.ts';
import type { TemplateMessage, WhatsappKind, WhatsappPerson } from '../message.ts';
import { withinLimit } from './within-limit.ts';

export interface TakenMessage {
  id: string;
  number: number;
  lead: { id: string };
  campaignId: string | null;
  variant: number | null;
  kind: Exclude<WhatsappKind, 'reply'>;
  causeId: string | null;
  person: WhatsappPerson;
  text: string;
  template: TemplateMessage | null;
  attempts: number;
  createdAt: Date;
}

export interface TakenRow extends Omit<TakenMessage, 'lead' | 'person'>, WhatsappPerson {
  lead_id: string;
}

export const takenColumns = sql`m.id, m.number, m.lead_id, m.campaign_id as "campaignId", m.variant,
  m.kind, m.cause_id as "causeId", m.phone, m.wa_id as "waId", m.user_id as "userId", m.text,
  m.template, m.attempts, m.created_at as "createdAt"`;

export const takenOf = ({ lead_id, phone, waId, userId, ...row }: TakenRow): TakenMessage => ({
  ...{ ...row, lead: { id: lead_id }, person: { phone, waId, userId } },
});

export interface Account {
  workspaceId: string;
  integrationId: string;
}

export const leaseMs = 300_000;
/** What the Cloud API accepts for a number. */
export const perSecond = 80;
/** Messages that wait for the limit of persons look again. */
export const limitPauseMs = 600_000;

/** Those outside campaigns: the runner of campaigns takes theirs. */
export async function takeDue(
  { kysely }: Database,
  account: Account,
  { limit, now }: { limit: number; now: Date },
): Promise<TakenMessage[]> {
  return kysely.transaction().execute(async (db) => {
    const state = await lockAccount(db, account.workspaceId, account.integrationId);
    if (state.paused_until !== null && state.paused_until > now) return [];
    const allowed = Math.min(limit, await leftOfSecond(db, account, now));
    if (allowed <= 0) return [];
    const due = await lockDue(db, account, { limit: allowed, now });
    const { admitted, held } = await withinLimit(db, account, due, {
      limit: state.messaging_limit,
      now,
    });
    await hold(db, account, held, new Date(now.getTime() + limitPauseMs));
    return take(db, account, admitted, now);
  });
}

async function leftOfSecond(
  db: Kysely<Tables>,
  { workspaceId, integrationId }: Account,
  now: Date,
): Promise<number> {
  const since = new Date(now.getTime() - 1_000);
  const { rows } = await sql<{ count: number }>`select count(*) from whatsapp_messages
    where workspace_id = ${workspaceId} and integration_id = ${integrationId}
      and tried_at > ${since}`.execute(db);
  return perSecond - (rows[0]?.count ?? 0);
}

async function lockDue(
  db: Transaction<Tables>,
  { workspaceId, integrationId }: Account,
  { limit, now }: { limit: number; now: Date },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from whatsapp_messages
    where workspace_id = ${workspaceId} and integration_id = ${integrationId}
      and state = 'queued' and campaign_id is null and due_at <= ${now}
    order by due_at, number limit ${limit} for update skip locked`.execute(db);
  return rows.map(({ id }) => id);
}

async function hold(
  db: Kysely<Tables>,
  { workspaceId }: Account,
  ids: readonly string[],
  until: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`update whatsapp_messages set due_at = ${until}, error = 'messaging_limit'
    where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(db);
}

async function take(
  db: Kysely<Tables>,
  { workspaceId }: Account,
  admitted: readonly { id: string; begins: boolean }[],
  now: Date,
): Promise<TakenMessage[]> {
  if (admitted.length === 0) return [];
  const leasedUntil = new Date(now.getTime() + leaseMs);
  const { rows } = await sql<TakenRow>`
    update whatsapp_messages m set state = 'sending', due_at = ${leasedUntil}, tried_at = ${now},
      attempts = m.attempts + 1, begins = a.begins, error = null, error_code = null
    from jsonb_to_recordset(${JSON.stringify(admitted)}::jsonb) as a(id uuid, begins boolean)
    where m.workspace_id = ${workspaceId} and m.id = a.id
    returning ${takenColumns}`.execute(db);
  return rows.map(takenOf).sort((one, other) => one.number - other.number);
}

/** When the next message outside campaigns is due, or a lease ends; null for never. */
export async function nextDue({ kysely }: Database, workspaceId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select least(
      (select min(greatest(m.due_at, a.paused_until)) from whatsapp_messages m
        join integrations i
          on i.workspace_id = m.workspace_id and i.id = m.integration_id and i.active
        left join whatsapp_accounts a
          on a.workspace_id = m.workspace_id and a.integration_id = m.integration_id
        where m.workspace_id = ${workspaceId} and m.state = 'queued' and m.campaign_id is null),
      (select min(due_at) from whatsapp_messages
        where workspace_id = ${workspaceId} and state = 'sending' and campaign_id is null)) as at`.execute(
    kysely,
  );
  return rows[0]?.at ?? null;
}

/** Those with messages outside campaigns that are due, or with a lease that ended. */
export async function workspacesWithDue({ kysely }: Database, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select w.id from workspaces w where exists (
    select from whatsapp_messages m where m.workspace_id = w.id and m.campaign_id is null
      and m.state in ('queued', 'sending') and m.due_at <= ${now})`.execute(kysely);
  return rows.map(({ id }) => id);
}
