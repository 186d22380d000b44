// A missing database: no command replaces it by an empty one.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createTestDatabase } from '../database.ts';
import { runInlet } from '../run-inlet.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { startedData } from './data.ts';
import { runProgram } from './program.ts';

const list = ['workspace', 'list'] as const;
const create = ['workspace', 'create', '--name', 'Acme', '--owner-email', 'ada@acme.example'];

test('data/postgres removed from a folder → each command and the start refuse', async () => {
  const { folder } = await startedData();
  const env = { INLET_DATA: folder };
  const made = await runInlet(env, create);
  assert.equal(made.code, 0, made.errors);

  const cluster = join(folder, 'postgres');
  const moved = join(folder, '..', 'kept');
  renameSync(cluster, moved);
  const before = readdirSync(folder);
  const refused =
    /database of the data folder .* is gone: .*Restore .*docs\/guides\/backup\.md.*start over/;
  for (const command of [list, ['quickstart'], ['migrate']]) {
    const { code, errors } = await runInlet(env, command);
    assert.equal(code, 1);
    assert.match(errors, refused);
  }
  const start = await runProgram({ env });
  assert.equal(start.code, 1);
  assert.match(start.errors, refused);
  const doctor = await runInlet(env, ['doctor']);
  assert.equal(doctor.code, 1);
  assert.match(doctor.out, refused);
  assert.deepEqual(readdirSync(folder), before);

  mkdirSync(cluster);
  assert.match((await runProgram({ env })).errors, refused, 'an empty folder is no database');
  renameSync(moved, cluster);
  assert.match((await runInlet(env, list)).out, /Acme/);
});

test('a command before the first start → explains what to do and creates nothing', async () => {
  const missing = join(temporaryFolder(), 'missing');
  const env = { INLET_DATA: missing };
  const { errors } = await runInlet(env, list);
  assert.match(errors, /has no database yet\. Start Inlet \(npm start\) or run `.* migrate`/);
  const doctor = await runInlet(env, ['doctor']);
  assert.match(doctor.out, /ok +database: It is made by the first start/);
  assert.equal(existsSync(missing), false);

  const migrated = await runInlet(env, ['migrate']);
  assert.equal(migrated.code, 0, migrated.errors);
  const { code, out } = await runInlet(env, list);
  assert.equal(code, 0);
  assert.match(out, /There is no workspace yet/);
});

test('DATABASE_URL with an empty database → every command but migrate refuses it', async () => {
  const empty = await createTestDatabase({ empty: true });
  after(() => empty.drop());
  const env = { DATABASE_URL: empty.url };
  const { errors } = await runInlet(env, list);
  assert.match(errors, /The database is empty\. Start Inlet .*migrate/);
  const doctor = await runInlet(env, ['doctor']);
  assert.equal(doctor.code, 1);
  assert.match(doctor.out, /problem +database: The database is empty/);
  const { rows } = await empty.pool.query(`select from pg_tables where schemaname = 'public'`);
  assert.equal(rows.length, 0);

  assert.equal((await runInlet(env, ['migrate'])).code, 0);
  assert.equal((await runInlet(env, list)).code, 0);
});

test('DATABASE_URL with a database of an older version → a command refuses it, migrate updates it', async () => {
  const older = await createTestDatabase();
  after(() => older.drop());
  await older.pool.query('delete from schema_migrations where number = 0');
  const env = { DATABASE_URL: older.url };
  const { code, errors } = await runInlet(env, list);
  assert.equal(code, 1);
  assert.match(errors, /has the schema of an older version of Inlet\. Start Inlet/);
  assert.equal((await runInlet(env, ['migrate'])).code, 0);
  assert.equal((await runInlet(env, list)).code, 0);
});
