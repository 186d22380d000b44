// Queues the messages of a replay, one block of the log per transaction, so that an interrupted replay
// resumes where it stopped.
import { sql } from 'kysely';
import type { ChangeFeed } from './delivery/change-feed.ts';
import {
  type Endpoint,
  type EndpointDeps,
  type EndpointKey,
  ofEndpoint,
  readEndpoints,
} from './delivery/endpoint.ts';
import { matchesSubscription } from './delivery/subscription.ts';
import { notifyDispatchers } from './notify-dispatchers.ts';
import { findReplay, type Replay } from './replay.ts';
import { requeueMessages } from './requeue-messages.ts';

export interface ReplayDeps extends EndpointDeps {
  feed: ChangeFeed;
  clock: { now: () => Date };
}

interface ReplayKey extends EndpointKey {
  id: string;
}

export async function continueReplay(
  deps: ReplayDeps,
  key: ReplayKey,
  stopping?: AbortSignal,
): Promise<void> {
  const { workspaceId, webhookId, id } = key;
  const { kysely } = deps.database;
  await deps.feed.refresh(workspaceId);
  for (;;) {
    stopping?.throwIfAborted();
    const [endpoint] = await readEndpoints(deps, workspaceId, webhookId);
    // The webhook was deleted.
    if (endpoint === undefined) return;
    const replay = await findReplay(kysely, workspaceId, webhookId, { id });
    if (replay.finishedAt !== null) return;
    const { seqs, to } = await nextBlock(deps, endpoint, replay);
    const finished = to >= replay.untilSeq;
    await kysely.transaction().execute(async (db) => {
      if (seqs.length > 0) await requeueMessages(db, key, seqs, deps.clock.now());
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
      await notifyDispatchers(db, workspaceId);
    });
    if (finished) return;
  }
}

async function nextBlock(
  { database, feed }: ReplayDeps,
  endpoint: Endpoint,
  { seq, untilSeq, onlyFailed }: Replay,
): Promise<{ seqs: number[]; to: number }> {
  const { changes, to } = await feed.read(endpoint.workspaceId, seq);
  if (to === seq) return { seqs: [], to: untilSeq };
  const matching = changes
    .filter(
      (change) => change.seq <= untilSeq && matchesSubscription(endpoint.subscription, change),
    )
    .map((change) => change.seq);
  if (!onlyFailed || matching.length === 0) return { seqs: matching, to };
  const { rows } = await sql<{ seq: number }>`
    select seq from webhook_attempts
    where ${ofEndpoint(endpoint)} and seq = any(${matching}::bigint[])
    group by seq having not bool_or(outcome = 'delivered')`.execute(database.kysely);
  return { seqs: rows.map((row) => row.seq), to };
}
