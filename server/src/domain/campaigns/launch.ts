// Hands a campaign over to the runner: at once, or at its time.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { CampaignRow } from './campaign-row.ts';
import type { CheckDeps } from './channels/channel.ts';
import { channelOf } from './channels/channels.ts';
import { checkComplete } from './read-fields.ts';

/** Throws what the campaign lacks. */
export async function launched(
  deps: CheckDeps,
  { db, actor }: WorkspaceWrite,
  row: CampaignRow,
): Promise<CampaignRow> {
  checkComplete(row);
  await channelOf(row.channel).check(deps, db, row);
  return {
    ...row,
    state: row.send_at === null ? 'sending' : 'scheduled',
    author_type: actor.type,
    author_id: actor.id,
    error: null,
  };
}

/** Its notifications name the workspaces whose campaigns have changed, after the commit. */
export const campaignsChannel = 'inlet_campaigns';

export async function announceCampaign(db: Kysely<Tables>, workspaceId: string): Promise<void> {
  await sql`select pg_notify(${campaignsChannel}, ${workspaceId})`.execute(db);
}
