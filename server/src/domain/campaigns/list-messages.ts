// The messages of a campaign: who got it, and who did not and why.
import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { type Fact, facts, type OutgoingState } from '../messages/message.ts';
import type { Identified, Ref } from '../record-ref.ts';
import { findCampaignRow } from './campaign-row.ts';
import { channelOf } from './channels/channels.ts';

export interface CampaignMessage extends Identified {
  lead: Identified & { name: string };
  to: string | null;
  state: OutgoingState;
  variant: number;
  error: string | null;
  sentAt: Date | null;
  /** The times of what is known of it. */
  facts: Record<Fact, Date | null>;
}

export interface MessageFilter {
  state?: OutgoingState | undefined;
  fact?: Fact | undefined;
}

interface Row extends Omit<CampaignMessage, 'lead' | 'facts'> {
  lead_id: string;
  lead_number: number;
  lead_name: string;
}

export async function listMessages(
  { database: { kysely } }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  ref: Ref,
  { state, fact }: MessageFilter,
  page: PageParams,
): Promise<Page<CampaignMessage>> {
  const { id, channel } = await findCampaignRow(kysely, workspaceId, ref);
  const { table, address } = channelOf(channel);
  const times = facts.map((name) => sql`m.${sql.ref(`${name}_at`)} as ${sql.ref(name)}`);
  const inState = state === undefined ? sql`` : sql`and m.state = ${state}`;
  const hasFact = fact === undefined ? sql`` : sql`and m.${sql.ref(`${fact}_at`)} is not null`;
  const rows = sql<Row & Record<Fact, Date | null>>`
    select m.id, m.number, m.state, m.variant, m.error, m.sent_at as "sentAt",
      nullif(${address}, '') as "to", l.id as lead_id, l.number as lead_number,
      trim(l.first_name || ' ' || l.last_name) as lead_name, ${sql.join(times)}
    from ${sql.table(table)} m
    join leads l on l.workspace_id = m.workspace_id and l.id = m.lead_id
    where m.workspace_id = ${workspaceId} and m.campaign_id = ${id} ${inState} ${hasFact}`;
  const { items, ...rest } = await paginate(kysely, { rows, order: newestFirst }, page);
  return { items: items.map(toMessage), ...rest };
}

function toMessage({
  lead_id: id,
  lead_number: number,
  lead_name: name,
  ...row
}: Row & Record<Fact, Date | null>): CampaignMessage {
  const times = facts.map((fact) => [fact, row[fact]] as const);
  return {
    ...{ id: row.id, number: row.number, lead: { id, number, name }, to: row.to },
    ...{ state: row.state, variant: row.variant, error: row.error, sentAt: row.sentAt },
    facts: Object.fromEntries(times) as Record<Fact, Date | null>,
  };
}
