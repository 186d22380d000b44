// Inserts the messages of one piece of the audience and deletes the piece, in one transaction: each
// person has one message, whatever ends the process. Nobody waits for it, since it locks no workspace.
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { findLeads } from '../../leads/find-leads.ts';
import { countMessages } from '../../messages/count-messages.ts';
import { countOfState } from '../../messages/message.ts';
import type { CampaignRow } from '../campaign-row.ts';
import { channelOf } from '../channels/channels.ts';
import { variantAt } from '../variants.ts';
import type { RunnerDeps } from './runner-deps.ts';

/** The leads whose messages one transaction inserts. */
export const leadsOfPiece = 500;

interface Piece {
  /** Of the first lead, in the audience. */
  place: number;
  /** In the audience. */
  people: number;
  numbers: number[];
}

/** Returns whether there was a piece. */
export async function insertPiece(
  deps: RunnerDeps,
  workspaceId: string,
  campaign: CampaignRow,
): Promise<boolean> {
  return deps.database.kysely.transaction().execute(async (db) => {
    const piece = await takePiece(db, workspaceId, campaign.id);
    if (piece === undefined) return false;
    const { numbers, place, people } = piece;
    const places = new Map(numbers.map((number, index) => [number, place + index]));
    const found = await findLeads(
      db,
      workspaceId,
      sql`deleted_at is null and number = any(${numbers}::bigint[])`,
    );
    const recipients = found.map((lead) => ({
      lead,
      variant: variantAt(campaign, places.get(lead.row.number) ?? 0, people),
    }));
    const inserted = await channelOf(campaign.channel).insert(deps, db, campaign, recipients);
    const counted = inserted.map(({ variant, state }) => ({
      ...{ campaignId: campaign.id, variant, changes: { audience: 1, [countOfState(state)]: 1 } },
    }));
    await countMessages(db, workspaceId, counted);
    return true;
  });
}

async function takePiece(
  db: Transaction<Tables>,
  workspaceId: string,
  campaignId: string,
): Promise<Piece | undefined> {
  const ofCampaign = sql`workspace_id = ${workspaceId} and campaign_id = ${campaignId}`;
  const { rows } = await sql<Piece>`
    with next as (
      select piece from campaign_pieces where ${ofCampaign}
      order by piece limit 1 for update skip locked
    ), last as (
      select piece * ${leadsOfPiece}::integer + cardinality(numbers) as people
      from campaign_pieces where ${ofCampaign} order by piece desc limit 1)
    delete from campaign_pieces p using next, last
    where p.workspace_id = ${workspaceId} and p.campaign_id = ${campaignId}
      and p.piece = next.piece
    returning p.piece * ${leadsOfPiece}::integer as place, last.people,
      to_json(p.numbers) as numbers`.execute(db);
  return rows[0];
}

export async function hasPieces(
  { database }: Pick<RunnerDeps, 'database'>,
  workspaceId: string,
  campaignId: string,
): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`select exists (select from campaign_pieces
    where workspace_id = ${workspaceId} and campaign_id = ${campaignId}) as left`.execute(
    database.kysely,
  );
  return rows[0]?.left ?? false;
}
