import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { appendToLog, makeHistory } from '../../test/analytics/history.ts';
import { makeWorld } from '../../test/analytics/world.ts';
import { createTestDatabase } from '../../test/database.ts';
import { followAnalytics, followTask } from '../domain/analytics/catch-up.ts';
import { systemClock } from '../platform/clock.ts';
import { followLogJob } from './follow-log.ts';

const database = await createTestDatabase();
after(() => database.drop());
const deps = { database, clock: systemClock, listeners: [] };
const job = followLogJob(database, followTask, followAnalytics);

async function standing(workspaceId: string) {
  const { rows } = await database.pool.query<{ behind: number; counted: number }>(
    `select c.last_event - coalesce(f.seq, 0) as behind,
      (select coalesce(sum(count), 0)::int from tallies t where t.workspace_id = c.workspace_id
        and t.measure = 'activity' and t.grain = 'day') as counted
     from workspace_counters c left join log_followers f on f.workspace_id = c.workspace_id
       and f.name like 'analytics %'
     where c.workspace_id = $1`,
    [workspaceId],
  );
  return rows[0];
}

const again = async () =>
  (await database.pool.query('select key from graphile_worker.jobs')).rows.map(({ key }) => key);

test('every workspace is brought up to the end of its log, and again soon when much happened', async () => {
  const { id, world } = await makeWorld(deps, 'acme', 'UTC');
  const { id: other } = await makeWorld(deps, 'quiet', 'Asia/Tokyo');
  await job.handle({});
  const before = await standing(id);
  assert.equal(before?.behind, 0);
  assert.equal((await standing(other))?.behind, 0);
  assert.deepEqual(await again(), []);

  await appendToLog(database, id, makeHistory(3, 1_500, world));
  assert.equal((await standing(id))?.behind, 1_500);
  await job.handle({});
  assert.deepEqual(await standing(id), { behind: 0, counted: (before?.counted ?? 0) + 1_500 });
  assert.deepEqual(await again(), ['follow-analytics']);
  await job.handle({});
  assert.deepEqual(await standing(id), { behind: 0, counted: (before?.counted ?? 0) + 1_500 });
});

test('a run begins behind the workspace that used up the one before', async () => {
  const { rows } = await database.pool.query<{ id: string }>(
    'select id from workspaces order by number',
  );
  const [large, small] = rows.map(({ id }) => id);
  let order: string[] = [];
  let isDone = false;
  const { handle } = followLogJob(database, 'turns', async (_database, id) => {
    order.push(id);
    return { events: 0, isDone: isDone || id !== large };
  });
  await handle({ isAwaited: true });
  assert.deepEqual(order, [large, small]);
  order = [];
  isDone = true;
  await handle({ isAwaited: true });
  assert.deepEqual(order, [small, large]);
});
