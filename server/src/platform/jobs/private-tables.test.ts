// Fails when an upgrade of graphile-worker changes the tables that private-tables.ts names.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { addJobs } from './add-jobs.ts';
import { findJob, listJobs, listLockHolders } from './job-list.ts';
import { columnsRead, jobsTable } from './private-tables.ts';

const advice =
  'graphile-worker has changed its private tables. Read sql/ of its package for what replaces them, ' +
  'adapt private-tables.ts and job-list.ts, and check that inlet jobs and the recovery of lost jobs ' +
  'still work before you take the upgrade.';

const database = await createTestDatabase();
after(database.drop);

test('canary: the private tables have the columns that are read', async () => {
  for (const [table, wanted] of Object.entries(columnsRead)) {
    const { rows } = await database.pool.query<{ name: string }>(
      `select attname as name from pg_attribute
       where attrelid = to_regclass($1) and attnum > 0 and not attisdropped`,
      [table],
    );
    const there = new Set(rows.map(({ name }) => name));
    assert.deepEqual(
      wanted.filter((name) => !there.has(name)),
      [],
      `${table}: ${advice}`,
    );
  }
});

test('canary: a job that was added is listed, and its lock has the name of its holder', async () => {
  await addJobs(database.pool, [{ task: 'canary', payload: { sings: true }, key: 'canary' }]);
  const [job] = await listJobs(database.kysely, { limit: 10 });
  assert.deepEqual(
    [job?.task, job?.payload, job?.state],
    ['canary', { sings: true }, 'due'],
    advice,
  );
  await database.pool.query(
    `update ${jobsTable} set locked_by = 'holder', locked_at = now() - interval '1 minute'`,
  );
  assert.equal((await findJob(database.kysely, job?.id ?? ''))?.state, 'running', advice);
  assert.deepEqual(await listLockHolders(database.kysely, { forSeconds: 3 }), ['holder'], advice);
  assert.deepEqual(await listLockHolders(database.kysely, { forSeconds: 90 }), []);
});
