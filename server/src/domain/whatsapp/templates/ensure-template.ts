// A template that was made at Meta a moment ago is not known here yet: it is synchronised when somebody
// names it.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import { readAccounts } from '../account/account.ts';
import { refreshAccount } from '../account/refresh-account.ts';
import type { SyncDeps } from '../account/sync-account.ts';

export type TemplateDeps = SyncDeps & { sealer: Sealer };

export async function ensureTemplate(
  deps: TemplateDeps,
  workspaceId: string,
  name: string,
): Promise<void> {
  const { kysely } = deps.database;
  if (await isKnown(kysely, workspaceId, name)) return;
  for (const account of await readAccounts(kysely, deps.sealer, workspaceId)) {
    await refreshAccount(deps, workspaceId, account, 0);
  }
}

async function isKnown(db: Kysely<Tables>, workspaceId: string, name: string): Promise<boolean> {
  const { rows } = await sql`select from whatsapp_templates
    where workspace_id = ${workspaceId} and name = ${name} and status = 'APPROVED'
    limit 1`.execute(db);
  return rows.length > 0;
}
