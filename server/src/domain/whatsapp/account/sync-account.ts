// Reads from the API what an account has: its limit of persons, its phone, and its templates.
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { type CloudApiDeps, readGraph } from '../cloud-api/cloud-api.ts';
import { readTemplates } from '../templates/read-templates.ts';
import { storeTemplates } from '../templates/store-templates.ts';
import type { WhatsappAccount } from './account.ts';
import { lockAccount, updateAccount } from './account-state.ts';
import { limitOf } from './messaging-limit.ts';

export type SyncDeps = CloudApiDeps & {
  database: { kysely: Kysely<Tables> };
  clock: { now: () => Date };
};

const fields = 'display_phone_number,whatsapp_business_manager_messaging_limit';

/** Throws CloudApiFailure. */
export async function syncAccount(
  deps: SyncDeps,
  workspaceId: string,
  account: WhatsappAccount,
): Promise<void> {
  const number = await readGraph(
    deps,
    workspaceId,
    account,
    `${account.phoneNumberId}?fields=${fields}`,
  );
  const templates = await readTemplates(deps, workspaceId, account);
  const { integrationId } = account;
  const at = deps.clock.now();
  await deps.database.kysely.transaction().execute(async (db) => {
    await lockAccount(db, workspaceId, integrationId);
    await storeTemplates(db, workspaceId, integrationId, templates, at);
    const { display_phone_number: phone } = number;
    await updateAccount(db, workspaceId, integrationId, {
      messaging_limit: limitOf(number.whatsapp_business_manager_messaging_limit),
      phone: typeof phone === 'string' ? phone : null,
      synced_at: at,
    });
  });
}
