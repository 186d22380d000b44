// Puts in order what a program left that stopped in the middle: what it may have sent stands in the
// log as interrupted, and is sent again.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { Attempt, DeliveryLog, Place } from './delivery-log.ts';
import type { Retry } from './retry-queue.ts';
import { wantsChange } from './wants-change.ts';
import type { WebhookTarget } from './webhook-target.ts';

interface Deps {
  database: Database;
  feed: ChangeFeed;
  log: DeliveryLog;
  clock: { now: () => Date };
}

export async function recoverWebhook(deps: Deps, target: WebhookTarget): Promise<void> {
  const place: Place = { workspaceId: target.workspaceId, webhookId: target.id };
  const now = deps.clock.now();
  const interrupted = (seq: number, attempt: number, tries: number): Attempt => ({
    ...{ kind: 'attempt', ...place, seq, attempt, at: now, durationMs: 0 },
    ...{ outcome: 'interrupted', status: null, answer: null },
    trouble: 'The program stopped while it was sent: it may have arrived.',
    retry: { tries, dueAt: now },
    again: true,
  });
  const begun = await begunRetries(deps, place);
  const sent = await sentWithoutTrace(deps, target);
  await Promise.all([
    ...begun.map(({ seq, attempt, tries }) => deps.log.add(interrupted(seq, attempt, tries))),
    ...sent.map((seq) => deps.log.add(interrupted(seq, 1, 0))),
    deps.log.add({ kind: 'done', ...place, to: target.begun }),
  ]);
}

async function begunRetries({ database }: Deps, place: Place): Promise<Retry[]> {
  const { rows } = await sql<Retry>`
    select seq, attempt, tries from webhook_retries
    where workspace_id = ${place.workspaceId} and webhook_id = ${place.webhookId} and begun`.execute(
    database.kysely,
  );
  return rows;
}

/** Wanted events that may have been sent and of which the log knows nothing. */
async function sentWithoutTrace(
  { database, feed }: Deps,
  { workspaceId, id, seq, begun, wanted }: WebhookTarget,
): Promise<number[]> {
  const { rows } = await sql<{ seq: number }>`
    select distinct seq from webhook_attempts
    where workspace_id = ${workspaceId} and webhook_id = ${id}
      and seq > ${seq} and seq <= ${begun}`.execute(database.kysely);
  const logged = new Set(rows.map((row) => row.seq));
  const missing: number[] = [];
  for (let after = seq; after < begun; ) {
    const { changes, to } = await feed.read(workspaceId, after);
    if (to === after) break;
    for (const change of changes) {
      if (change.seq <= begun && wantsChange(wanted, change) && !logged.has(change.seq)) {
        missing.push(change.seq);
      }
    }
    after = to;
  }
  return missing;
}
