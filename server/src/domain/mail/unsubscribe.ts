// What a link to unsubscribe does. Only a request of the person, a POST, changes something.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import type { Sealer } from '../../platform/secrets/sealer.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { Language } from '../language.ts';
import { recordOutcomes } from './outcomes/record-outcomes.ts';
import { readUnsubscribeToken } from './unsubscribe-token.ts';

export interface Subscription {
  workspaceId: string;
  mailId: string;
  address: string;
  workspaceName: string;
  language: Language;
}

/** Undefined for a token that is not ours, and for a mail that is gone with its lead. */
export async function readSubscription(
  { database, sealer }: { database: Pick<Database, 'kysely'>; sealer: Sealer },
  token: string,
): Promise<Subscription | undefined> {
  const sent = readUnsubscribeToken(sealer, token);
  if (sent === undefined) return undefined;
  const { rows } = await sql<Subscription>`
    select m.workspace_id as "workspaceId", m.id as "mailId", m.to_address as address, w.name as "workspaceName",
      coalesce(m.language, w.language) as language
    from mails m join workspaces w on w.id = m.workspace_id
    where m.workspace_id = ${sent.workspaceId} and m.id = ${sent.mailId}`.execute(database.kysely);
  return rows[0];
}

export async function unsubscribe(
  deps: WriteDeps,
  { workspaceId, mailId }: Subscription,
): Promise<void> {
  await recordOutcomes(deps, workspaceId, [{ mailId, type: 'unsubscribed', at: deps.clock.now() }]);
}
