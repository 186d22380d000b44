// Sends the messages of a workspace that are due, outside campaigns.
import type { Database } from '../../../platform/database/pool.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import { readAccounts, type WhatsappAccount } from '../account/account.ts';
import { refreshAccount } from '../account/refresh-account.ts';
import type { CloudApiDeps } from '../cloud-api/cloud-api.ts';
import { endLeases } from './end-leases.ts';
import { createPace } from './pace.ts';
import { type RecordDeps, recordResults } from './record-results.ts';
import type { Result } from './result.ts';
import { sendBatch } from './send-batch.ts';
import { leaseMs, perSecond, takeDue } from './take-due.ts';

export type SenderDeps = RecordDeps & CloudApiDeps & { database: Database; sealer: Sealer };

const messagesAtOnce = 40;

/** Returns whether there may be more. */
export async function sendDue(deps: SenderDeps, workspaceId: string): Promise<boolean> {
  await endLeases(deps, workspaceId);
  const accounts = await readAccounts(deps.database.kysely, deps.sealer, workspaceId);
  const sent = await Promise.all(accounts.map((account) => sendOf(deps, workspaceId, account)));
  return sent.includes(true);
}

async function sendOf(
  deps: SenderDeps,
  workspaceId: string,
  account: WhatsappAccount,
): Promise<boolean> {
  const { database, clock } = deps;
  await refreshAccount(deps, workspaceId, account);
  const key = { workspaceId, integrationId: account.integrationId };
  const messages = await takeDue(database, key, { limit: messagesAtOnce, now: clock.now() });
  // Once the lease ends, a message counts as interrupted.
  const until = performance.now() + leaseMs / 2;
  const { results } = await sendBatch(deps, workspaceId, account, {
    ...{ messages, mayHandOver: () => performance.now() < until, pace: createPace(perSecond) },
  });
  const ofMessages = messages.map((message, index) => ({ message, ...resultAt(results, index) }));
  await recordResults(deps, key, ofMessages);
  return messages.length === messagesAtOnce;
}

function resultAt(results: readonly Result[], index: number): Result {
  const result = results[index];
  if (result === undefined) throw new Error('Each message has a result.');
  return result;
}
