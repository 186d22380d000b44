// The campaigns that the runner has something to do with.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Channel } from '../campaign.ts';
import { type CampaignRow, campaignsOf } from '../campaign-row.ts';
import { allChannels } from '../channels/channels.ts';

/** Of a campaign with the alias `c`. */
const hasExpired = (now: Date): RawBuilder<unknown> =>
  sql.join(
    allChannels.map(
      ({ table }) => sql`exists (select from ${sql.table(table)} m
        where m.workspace_id = c.workspace_id and m.state = 'sending' and m.due_at <= ${now})`,
    ),
    sql` or `,
  );

const isActive = (now: Date): RawBuilder<unknown> => sql`
  c.state in ('scheduled', 'sending', 'paused', 'cancelled') and c.finished_at is null
  and (c.state <> 'scheduled' or c.send_at <= ${now})
  and (c.state <> 'paused' or ${hasExpired(now)})`;

/** In the order in which they were made. */
export async function activeCampaigns(
  db: Kysely<Tables>,
  workspaceId: string,
  now: Date,
): Promise<CampaignRow[]> {
  const { rows } = await sql<CampaignRow>`${campaignsOf(workspaceId)} and ${isActive(now)}
    order by c.number`.execute(db);
  return rows;
}

export async function workspacesWithCampaigns(db: Kysely<Tables>, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.workspace_id as id from campaigns c where ${isActive(now)}`.execute(db);
  return rows.map(({ id }) => id);
}

/** The ids of those that may be sent now. */
export async function sendingCampaigns(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from campaigns
    where workspace_id = ${workspaceId} and state = 'sending' and finished_at is null`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** When something by one of these channels is due next; null when nothing is. */
export async function nextDue(
  db: Kysely<Tables>,
  workspaceId: string,
  channels: readonly Channel[],
): Promise<Date | null> {
  const due = allChannels.map(
    ({ table }) => sql`(select min(m.due_at) from ${sql.table(table)} m
      where m.workspace_id = c.workspace_id and m.campaign_id = c.id and m.state = 'queued')`,
  );
  const { rows } = await sql<{ at: Date | null }>`
    select min(case when c.state = 'scheduled' then c.send_at
      else least(case when c.winner is null then c.decide_at end, ${sql.join(due)}) end) as at
    from campaigns c where c.workspace_id = ${workspaceId}
      and c.state in ('scheduled', 'sending') and c.finished_at is null
      and c.channel = any(${[...channels]})`.execute(db);
  return rows[0]?.at ?? null;
}
