// Recovers an endpoint whose process ended without stopping it: records the messages that may have been
// sent as interrupted, and queues them again.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { DeliveryLog } from './delivery-log.ts';
import { type Endpoint, ofEndpoint } from './endpoint.ts';
import { readClaimedRetries } from './retry-queue.ts';
import { matchesSubscription } from './subscription.ts';
import type { AttemptEntry } from './write-entries.ts';

interface Deps {
  database: Database;
  feed: ChangeFeed;
  log: DeliveryLog;
  clock: { now: () => Date };
}

export async function recoverEndpoint(deps: Deps, endpoint: Endpoint): Promise<void> {
  const { workspaceId, webhookId, startedSeq } = endpoint;
  const now = deps.clock.now();
  const interrupted = (seq: number, attempt: number, failures: number): AttemptEntry => ({
    ...{ kind: 'attempt', workspaceId, webhookId, seq, attempt, at: now, durationMs: 0 },
    ...{ outcome: 'interrupted', status: null, response: null },
    error: 'The program stopped while it was sent: it may have arrived.',
    retry: { failures, dueAt: now },
    isRetry: true,
  });
  const claimed = await readClaimedRetries(deps.database, endpoint);
  const unrecorded = await findUnrecorded(deps, endpoint);
  await Promise.all([
    ...claimed.map(({ seq, attempt, failures }) =>
      deps.log.add(interrupted(seq, attempt, failures)),
    ),
    ...unrecorded.map((seq) => deps.log.add(interrupted(seq, 1, 0))),
    deps.log.add({ kind: 'complete', workspaceId, webhookId, to: startedSeq }),
  ]);
}

/** Matching events that may have been sent and have no attempt in the log. */
async function findUnrecorded({ database, feed }: Deps, endpoint: Endpoint): Promise<number[]> {
  const { workspaceId, completedSeq, startedSeq, subscription } = endpoint;
  const { rows } = await sql<{ seq: number }>`
    select distinct seq from webhook_attempts
    where ${ofEndpoint(endpoint)} and seq > ${completedSeq} and seq <= ${startedSeq}`.execute(
    database.kysely,
  );
  const recorded = new Set(rows.map((row) => row.seq));
  const unrecorded: number[] = [];
  for (let after = completedSeq; after < startedSeq; ) {
    const { changes, to } = await feed.read(workspaceId, after);
    if (to === after) break;
    for (const change of changes) {
      const { seq } = change;
      if (seq <= startedSeq && matchesSubscription(subscription, change) && !recorded.has(seq)) {
        unrecorded.push(seq);
      }
    }
    after = to;
  }
  return unrecorded;
}
