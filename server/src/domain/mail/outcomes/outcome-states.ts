// What outcomes change about a mail beside its facts.
import { sql } from 'kysely';
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import { countMessages } from '../../messages/count-messages.ts';
import type { Outcome } from './outcome.ts';
import type { OutcomeMail } from './outcome-mails.ts';

interface Found {
  mail: OutcomeMail;
  outcome: Outcome;
}

interface Moved {
  id: string;
  campaignId: string | null;
  variant: number | null;
}

/** Bounces after which the server tries again. */
export async function countSoftBounces(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  found: readonly Found[],
): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map(({ mail, outcome }) => ({ id: mail.id, detail: outcome.detail ?? null }));
  await sql`
    update mails m set soft_bounces = m.soft_bounces + r.count, error = coalesce(r.detail, m.error),
      version = m.version + 1, updated_at = ${at}
    from (select id, count(*)::integer as count, max(detail) as detail
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, detail text)
      group by id) r
    where m.workspace_id = ${workspaceId} and m.id = r.id`.execute(db);
}

/** Whose sending was interrupted has been sent after all. */
export async function resolveUnknown(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<Moved>`
    update mails m set state = 'sent', error = null, sent_at = coalesce(m.sent_at, ${at}),
      version = m.version + 1, updated_at = ${at}
    where m.workspace_id = ${workspaceId} and m.id = any(${[...ids]}::uuid[])
      and m.state = 'unknown'
    returning m.id, m.campaign_id as "campaignId", m.variant`.execute(db);
  await count(db, workspaceId, rows, { unknown: -1, sent: 1 });
}

/** The service took them, and did not send them. Returns those that had not failed yet. */
export async function endRejected(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  found: readonly Found[],
): Promise<Found[]> {
  if (found.length === 0) return [];
  const rows = found.map(({ mail, outcome }) => ({ id: mail.id, error: outcome.detail ?? null }));
  const { rows: ended } = await sql<Moved & { state: 'sent' | 'unknown' }>`
    update mails m set state = 'failed', error = coalesce(r.error, m.error),
      version = m.version + 1, updated_at = ${at}
    from (select o.id, o.state, max(r.error) as error
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, error text)
      join mails o on o.workspace_id = ${workspaceId} and o.id = r.id
      group by o.id, o.state) r
    where m.workspace_id = ${workspaceId} and m.id = r.id and m.state in ('sent', 'unknown')
    returning m.id, m.campaign_id as "campaignId", m.variant, r.state`.execute(db);
  for (const state of ['sent', 'unknown'] as const) {
    const those = ended.filter((one) => one.state === state);
    await count(db, workspaceId, those, { [state]: -1, failed: 1 });
  }
  return ended.flatMap(({ id }) => found.find(({ mail }) => mail.id === id) ?? []);
}

async function count(
  db: WorkspaceWrite['db'],
  workspaceId: string,
  moved: readonly Moved[],
  changes: Parameters<typeof countMessages>[2][number]['changes'],
): Promise<void> {
  const counted = moved.flatMap(({ campaignId, variant }) =>
    campaignId === null ? [] : [{ campaignId, variant: variant ?? 0, changes }],
  );
  await countMessages(db, workspaceId, counted);
}
