import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ok } from '../../../test/receiver.ts';
import { openWebhookWorld } from '../../../test/webhooks/webhook-world.ts';
import { pruneWebhookLog } from './prune-webhook-log.ts';

const world = await openWebhookWorld();
after(world.close);
const { kysely, pool } = world.app.database;
const workspaceId = world.app.workspace.id;
const now = world.now();
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

test('no attempt in the log → nothing is pruned', () => pruneWebhookLog(kysely, workspaceId, now));

test('old attempts and replays are pruned, unless a retry is due, and all of a deleted webhook', async () => {
  const [active, deleted] = [await world.register(ok), await world.register(ok)];
  await world.settled();
  for (const { id } of [active, deleted]) {
    await pool.query(
      `insert into webhook_attempts
        (workspace_id, webhook_id, seq, attempt, at, duration_ms, outcome, status)
      select $1, $2, n, a, $3::timestamptz - (12000 - n) * interval '5 minutes', 1, 'failed', 500
      from generate_series(1, 12000) as n, generate_series(1, 2) as a`,
      [workspaceId, id, now],
    );
    await pool.query(
      `update webhook_checkpoints set completed_seq = 12000, started_seq = 12000
       where webhook_id = $1`,
      [id],
    );
  }
  await pool.query(
    `insert into webhook_retries (workspace_id, webhook_id, seq, attempt, failures, due_at)
    values ($1, $2, 7, 3, 2, $3::timestamptz + interval '1 day')`,
    [workspaceId, active.id, now],
  );
  await pool.query(
    `insert into webhook_replays
      (workspace_id, id, webhook_id, only_failed, since, seq, until_seq, created_at, finished_at)
    select $1, gen_random_uuid(), $2, true, f, 0, 0, f, f
    from unnest(array[$3, $4]::timestamptz[]) as f`,
    [workspaceId, active.id, daysAgo(40), daysAgo(2)],
  );
  await world.call('DELETE', `/api/v1/webhooks/${deleted.number}`);

  await pruneWebhookLog(kysely, workspaceId, daysAgo(30));
  const { rows } = await pool.query(
    `select webhook_id, count(*)::integer as count, count(*) filter (where seq = 7)::integer as waits,
      count(*) filter (where at < $1 and seq <> 7)::integer as old
    from webhook_attempts group by 1`,
    [daysAgo(30)],
  );
  const days = 30 * 24 * 12 + 1;
  assert.deepEqual(rows, [{ webhook_id: active.id, count: days * 2 + 2, waits: 2, old: 0 }]);
  const replays = await pool.query('select finished_at from webhook_replays');
  assert.deepEqual(
    replays.rows.map((row) => row.finished_at),
    [daysAgo(2)],
  );
});
