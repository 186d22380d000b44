// Records which leads were won after they had got a message of a campaign.
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { MessageTable } from '../../messages/message.ts';
import { type MessageFact, recordFacts } from '../../messages/record-facts.ts';
import { allChannels } from '../channels/channels.ts';

export async function recordWon(
  { kysely }: { kysely: Kysely<Tables> },
  workspaceId: string,
): Promise<void> {
  await kysely.transaction().execute(async (db) => {
    const won = await readWon(db, workspaceId);
    if (won.length === 0) return;
    for (const { table } of allChannels) {
      const facts = await messagesBefore(db, workspaceId, table, won);
      await recordFacts(db, workspaceId, table, facts);
    }
  });
}

interface WonLead {
  id: string;
  at: Date;
}

/** Since the last time; moves the position. None while no campaign was sent. */
async function readWon(db: Transaction<Tables>, workspaceId: string): Promise<WonLead[]> {
  const { rows: positions } = await sql<{ from: number; to: number }>`
    select s.won_to as "from", c.last_event as "to" from campaign_state s
    join workspace_counters c on c.workspace_id = s.workspace_id
    where s.workspace_id = ${workspaceId} for update of s`.execute(db);
  const [position] = positions;
  if (position === undefined) return [];
  await sql`update campaign_state set won_to = ${position.to}
    where workspace_id = ${workspaceId}`.execute(db);
  const { rows } = await sql<WonLead>`
    select l.id, min(e.at) as at from events e
    join leads l on l.workspace_id = ${workspaceId} and l.id = case e.type
      when 'deal.won' then (select d.lead_id from deals d
        where d.workspace_id = ${workspaceId} and d.id = e.subject_id)
      else e.subject_id end
    where e.workspace_id = ${workspaceId} and e.seq > ${position.from} and e.seq <= ${position.to}
      and (e.type = 'deal.won' or e.type = 'lead.status_changed' and (e.after ->> 'status' = 'won'
        or e.after ->> 'stage_id' in (select id::text from stages
          where workspace_id = ${workspaceId} and outcome = 'won')))
    group by l.id`.execute(db);
  return rows;
}

/** The messages to the people of these leads, as whichever lead they got them. */
async function messagesBefore(
  db: Kysely<Tables>,
  workspaceId: string,
  table: MessageTable,
  won: readonly WonLead[],
): Promise<MessageFact[]> {
  const { rows } = await sql<WonLead>`
    select m.id, min(w.at) as at
    from jsonb_to_recordset(${JSON.stringify(won)}::jsonb) as w(id uuid, at timestamptz)
    join leads l on l.workspace_id = ${workspaceId} and l.id = w.id
    join leads own on own.workspace_id = ${workspaceId} and own.contact_id = l.contact_id
    join ${sql.table(table)} m on m.workspace_id = ${workspaceId} and m.lead_id = own.id
    where m.campaign_id is not null and m.sent_at < w.at
    group by m.id`.execute(db);
  return rows.map(({ id, at }) => ({ id, fact: 'won', at }));
}
