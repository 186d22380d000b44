// Takes messages that are due: they are `sending`, and committed as such, before the first one is handed
// over. A lease tells later whether their process has died.
import { sql } from 'kysely';
import type { CampaignRow } from '../campaign-row.ts';
import type { CampaignChannel, Message } from '../channels/channel.ts';
import type { RunnerDeps } from './runner-deps.ts';

export const leaseMs = 120_000;

interface Take {
  channel: CampaignChannel;
  limit: number;
  /** Whether a rate counts when messages were taken; its index costs something. */
  isCounted: boolean;
}

export async function takeBatch(
  { database, clock }: Pick<RunnerDeps, 'database' | 'clock'>,
  workspaceId: string,
  { id: campaignId }: Pick<CampaignRow, 'id'>,
  { channel: { table, columns }, limit, isCounted }: Take,
): Promise<Message[]> {
  const now = clock.now();
  const leasedUntil = new Date(now.getTime() + leaseMs);
  // As a subquery it could run for each row, and lock the next ones each time.
  const { rows } = await sql<Message>`
    with due as materialized (
      select id from ${sql.table(table)}
      where workspace_id = ${workspaceId} and campaign_id = ${campaignId}
        and state = 'queued' and due_at <= ${now}
      order by due_at limit ${limit} for update skip locked)
    update ${sql.table(table)} m
    set state = 'sending', due_at = ${leasedUntil}, tried_at = ${isCounted ? now : null},
      attempts = m.attempts + 1
    from due where m.workspace_id = ${workspaceId} and m.id = due.id
      and exists (select from campaigns c where c.workspace_id = ${workspaceId}
        and c.id = ${campaignId} and c.state = 'sending')
    returning m.id, m.number, m.lead_id as "leadId", m.variant, m.attempts, ${columns}`.execute(
    database.kysely,
  );
  return rows;
}
