// Keeps what is known of an account recent: Meta raises its limit by itself within six hours.
import { sql } from 'kysely';
import { CloudApiFailure } from '../cloud-api/cloud-api.ts';
import type { WhatsappAccount } from './account.ts';
import { type SyncDeps, syncAccount } from './sync-account.ts';

const recentMs = 6 * 60 * 60_000;
const triedMs = 60_000;

/** `within` is how old it may be. An account that does not answer stays as it is. */
export async function refreshAccount(
  deps: SyncDeps,
  workspaceId: string,
  account: WhatsappAccount,
  within: number = recentMs,
): Promise<void> {
  const { kysely } = deps.database;
  const { integrationId } = account;
  const now = deps.clock.now();
  // One process, and one request, tries at a time.
  const { rows } = await sql`insert into whatsapp_accounts as a
      (workspace_id, integration_id, refreshed_at) values (${workspaceId}, ${integrationId}, ${now})
    on conflict (workspace_id, integration_id) do update set refreshed_at = ${now}
      where (a.synced_at is null or a.synced_at < ${new Date(now.getTime() - within)})
        and (a.refreshed_at is null or a.refreshed_at < ${new Date(now.getTime() - triedMs)})
    returning 1`.execute(kysely);
  if (rows.length === 0) return;
  try {
    await syncAccount(deps, workspaceId, account);
  } catch (error) {
    if (!(error instanceof CloudApiFailure)) throw error;
  }
}
