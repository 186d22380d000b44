// An upgrade of an installation from before the rename to projections.
import assert from 'node:assert/strict';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { migrate } from '../src/platform/database/migrate.ts';
import { newId } from '../src/platform/ids.ts';
import { silentLog } from '../src/platform/log.ts';
import { createTestDatabase } from './database.ts';
import { temporaryFolder } from './temporary-folder.ts';

const database = await createTestDatabase({ empty: true });
after(() => database.drop());
const migrations = join(import.meta.dirname, '../migrations');

test('an upgrade keeps read models and checkpoints, and drops jobs of tasks that were renamed', async () => {
  const { pool } = database;
  const older = temporaryFolder();
  const files = readdirSync(migrations).sort();
  for (const file of files.slice(
    0,
    files.findIndex((file) => file.endsWith('-projections.sql')),
  )) {
    copyFileSync(join(migrations, file), join(older, file));
  }
  await migrate(database, { log: silentLog, folder: older });
  const id = newId();
  await pool.query(
    `insert into log_followers (workspace_id, name, seq) values
      ($1, 'lead-search', 7), ($1, 'contacts', 8), ($1, 'analytics 1 America/New_York', 9)`,
    [id],
  );
  await pool.query(
    `insert into tallies (workspace_id, measure, split, place, grain, start, split_value, next,
      outcome, currency, count)
     values ($1, 'lead.starts', 'all', 'a stage', 'day', '2026-03-01', '', '', '', '', 3)`,
    [id],
  );
  await pool.query(
    `select graphile_worker.add_job(task, queue_name := task, job_key := task)
     from unnest(array['follow-lead-search', 'follow-contacts', 'follow-analytics',
       'look-after-leads', 'clean-up']) as task`,
  );

  await migrate(database, { log: silentLog });
  const checkpoints = await pool.query(
    'select projection, version, variant, seq from projection_checkpoints order by seq',
  );
  assert.deepEqual(checkpoints.rows, [
    { projection: 'lead-search', version: 1, variant: '', seq: 7 },
    { projection: 'contact-list', version: 1, variant: '', seq: 8 },
    { projection: 'analytics-rollups', version: 1, variant: 'America/New_York', seq: 9 },
  ]);
  const rollups = await pool.query('select stage, count from analytics_rollups');
  assert.deepEqual(rollups.rows, [{ stage: 'a stage', count: 3 }]);
  const jobs = await pool.query('select key from graphile_worker.jobs');
  assert.deepEqual(jobs.rows, [{ key: 'clean-up' }]);
  const names = await pool.query(
    `select conname from pg_constraint where conname ~ 'tallies|log_followers'`,
  );
  assert.deepEqual(names.rows, []);
});
