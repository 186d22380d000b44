// Queues the messages of a replay, a piece of the log at a time, each in a transaction of its own:
// stopped in the middle, it goes on where it was.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import type { Sealer } from '../../platform/secrets/sealer.ts';
import type { ChangeFeed } from './delivery/change-feed.ts';
import { wantsChange } from './delivery/wants-change.ts';
import { readTargets, type WebhookTarget } from './delivery/webhook-target.ts';
import { notifyWebhooks } from './notify-webhooks.ts';
import { queueAgain } from './queue-again.ts';
import { findReplay, type Replay } from './replay.ts';

export interface ReplayDeps {
  database: Database;
  feed: ChangeFeed;
  sealer: Sealer;
  clock: { now: () => Date };
}

interface ReplayPlace {
  workspaceId: string;
  webhookId: string;
  id: string;
}

export async function continueReplay(
  deps: ReplayDeps,
  place: ReplayPlace,
  stopping?: AbortSignal,
): Promise<void> {
  const { workspaceId, webhookId, id } = place;
  const { kysely } = deps.database;
  await deps.feed.refresh(workspaceId);
  for (;;) {
    stopping?.throwIfAborted();
    // A webhook that is gone or was disabled is told nothing.
    const [target] = await readTargets(deps, workspaceId, webhookId);
    if (target === undefined) return;
    const replay = await findReplay(kysely, workspaceId, webhookId, { id });
    if (replay.finishedAt !== null) return;
    const { seqs, to } = await nextPiece(deps, target, replay);
    const finished = to >= replay.untilSeq;
    await kysely.transaction().execute(async (db) => {
      if (seqs.length > 0) await queueAgain(db, place, seqs, deps.clock.now());
      await db
        .updateTable('webhook_replays')
        .set({
          seq: to,
          queued: replay.queued + seqs.length,
          version: replay.version + 1,
          finished_at: finished ? deps.clock.now() : null,
        })
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', id)
        .execute();
      await notifyWebhooks(db, workspaceId);
    });
    if (finished) return;
  }
}

async function nextPiece(
  { database, feed }: ReplayDeps,
  target: WebhookTarget,
  { seq, untilSeq, onlyFailed }: Replay,
): Promise<{ seqs: number[]; to: number }> {
  const { changes, to } = await feed.read(target.workspaceId, seq);
  if (to === seq) return { seqs: [], to: untilSeq };
  const wanted = changes
    .filter((change) => change.seq <= untilSeq && wantsChange(target.wanted, change))
    .map((change) => change.seq);
  if (!onlyFailed || wanted.length === 0) return { seqs: wanted, to };
  const { rows } = await sql<{ seq: number }>`
    select seq from webhook_attempts
    where workspace_id = ${target.workspaceId} and webhook_id = ${target.id}
      and seq = any(${wanted}::bigint[])
    group by seq having not bool_or(outcome = 'delivered')`.execute(database.kysely);
  return { seqs: rows.map((row) => row.seq), to };
}
