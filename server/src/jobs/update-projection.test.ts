import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { appendToLog, makeHistory } from '../../test/analytics/history.ts';
import { makeWorld } from '../../test/analytics/world.ts';
import { createTestDatabase } from '../../test/database.ts';
import { analyticsRollups } from '../domain/analytics/rollups/projection.ts';
import { systemClock } from '../platform/clock.ts';
import { updateProjectionJob } from './update-projection.ts';
import { wakeLagging } from './wake-projections.ts';

const database = await createTestDatabase();
after(() => database.drop());
const deps = { database, clock: systemClock, listeners: [] };
const job = updateProjectionJob(database, analyticsRollups);

async function stateOf(workspaceId: string) {
  const { rows } = await database.pool.query<{ lag: number; counted: number }>(
    `select c.last_event - coalesce(p.seq, 0) as lag,
      (select coalesce(sum(count), 0)::int from analytics_rollups r where r.workspace_id = c.workspace_id
        and r.measure = 'activity' and r.grain = 'day') as counted
     from workspace_counters c left join projection_checkpoints p
       on p.workspace_id = c.workspace_id and p.projection = 'analytics-rollups'
     where c.workspace_id = $1`,
    [workspaceId],
  );
  return rows[0];
}

const queuedJobs = async () =>
  (await database.pool.query('select key from graphile_worker.jobs')).rows.map(({ key }) => key);

test('a run updates every workspace, and a lag of many events queues the next one', async () => {
  const { id, world } = await makeWorld(deps, 'acme', 'UTC');
  const { id: other } = await makeWorld(deps, 'quiet', 'Asia/Tokyo');
  await job.handle({});
  const before = await stateOf(id);
  assert.equal(before?.lag, 0);
  assert.equal((await stateOf(other))?.lag, 0);
  assert.deepEqual(await queuedJobs(), []);

  await appendToLog(database, id, makeHistory(3, 1_500, world));
  assert.equal((await stateOf(id))?.lag, 1_500);
  const wake = () => wakeLagging({ database, projections: [analyticsRollups] });
  await wake();
  await wake();
  assert.deepEqual(await queuedJobs(), ['update-analytics-rollups']);
  await database.pool.query('delete from graphile_worker._private_jobs');
  await job.handle({});
  assert.deepEqual(await stateOf(id), { lag: 0, counted: (before?.counted ?? 0) + 1_500 });
  await wake();
  assert.deepEqual(await queuedJobs(), []);
  await job.handle({});
  assert.deepEqual(await stateOf(id), { lag: 0, counted: (before?.counted ?? 0) + 1_500 });
});

test('a run starts after the workspace that used up the previous run', async () => {
  const { rows } = await database.pool.query<{ id: string }>(
    'select id from workspaces order by number',
  );
  const [large, small] = rows.map(({ id }) => id);
  let order: string[] = [];
  let isDone = false;
  const { handle } = updateProjectionJob(database, analyticsRollups, async (_database, _, id) => {
    order.push(id);
    const outcome = isDone || id !== large ? 'caught up' : 'paused';
    return { outcome, lag: 0, checkpoint: 0, catalogVersion: 1 };
  });
  await handle({ isAwaited: true });
  assert.deepEqual(order, [large, small]);
  order = [];
  isDone = true;
  await handle({ isAwaited: true });
  assert.deepEqual(order, [small, large]);
});
