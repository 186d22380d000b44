// Synchronises the templates and the limits of all accounts of a workspace, when somebody asks.
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import type { Identified } from '../../record-ref.ts';
import { readAccounts } from '../account/account.ts';
import { type SyncDeps, syncAccount } from '../account/sync-account.ts';
import { CloudApiFailure } from '../cloud-api/cloud-api.ts';

export interface SyncedAccount {
  integration: Identified;
  /** Why it could not be read. */
  error: string | null;
}

export async function syncTemplates(
  deps: SyncDeps & { sealer: Sealer },
  workspaceId: string,
): Promise<SyncedAccount[]> {
  const synced: SyncedAccount[] = [];
  for (const account of await readAccounts(deps.database.kysely, deps.sealer, workspaceId)) {
    const integration = { id: account.integrationId, number: account.number };
    try {
      await syncAccount(deps, workspaceId, account);
      synced.push({ integration, error: null });
    } catch (error) {
      if (!(error instanceof CloudApiFailure)) throw error;
      synced.push({ integration, error: error.message });
    }
  }
  return synced;
}
