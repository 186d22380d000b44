import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../../test/database.ts';
import { requestRun } from './request-run.ts';

const database = await createTestDatabase();
after(() => database.drop());

test('many refused requests at once add one job for each task, in a queue of its own', async () => {
  const calls = Array.from({ length: 20 }, (_, call) => requestRun(database, `task-${call % 2}`));
  await Promise.all(calls);
  // The revision says how often a job was replaced.
  const { rows } = await database.pool.query(
    'select key, queue_name, revision from graphile_worker.jobs order by key',
  );
  assert.deepEqual(rows, [
    { key: 'task-0', queue_name: 'task-0', revision: 0 },
    { key: 'task-1', queue_name: 'task-1', revision: 0 },
  ]);
});
