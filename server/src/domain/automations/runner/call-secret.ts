// The secret with which a workspace signs the calls of its automations.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import { newWebhookSecret } from '../../webhooks/webhook.ts';

/** Generated when it is first needed; of several at once, one stays. */
export async function callSecret(
  db: Kysely<Tables>,
  sealer: Sealer,
  workspaceId: string,
): Promise<string> {
  const { rows } = await sql<{ call_secret: string }>`
    update automation_state
    set call_secret = coalesce(call_secret, ${sealer.seal(newWebhookSecret())})
    where workspace_id = ${workspaceId} returning call_secret`.execute(db);
  const sealed = rows[0]?.call_secret;
  if (sealed === undefined) throw new Error(`no automations in ${workspaceId}`);
  return sealer.open(sealed);
}
