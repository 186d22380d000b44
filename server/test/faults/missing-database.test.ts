// A missing database: no command replaces it by an empty one.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createTestDatabase } from '../database.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { startedData } from './data.ts';
import { sendLead } from './load.ts';
import { runProgram, startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const list = ['workspace', 'list'] as const;

test('data/postgres removed from a folder → each command and the start refuse', async () => {
  const data = await startedData();
  const env = { INLET_DATA: data.folder };
  const first = await startProgram({ env });
  const { keys } = await data.use(createTenant);
  assert.equal((await sendLead(first.url, keys.leadhub)).status, 201);
  first.kill('SIGTERM');
  await first.ended;

  const cluster = join(data.folder, 'postgres');
  const moved = join(data.folder, '..', 'kept');
  renameSync(cluster, moved);
  const before = readdirSync(data.folder);
  const refused =
    /database of the data folder .* is gone: .*Restore .*docs\/guides\/backup\.md.*start over/;
  for (const command of [list, ['quickstart'], ['migrate'], undefined]) {
    const { code, errors } = await runProgram({ env, ...(command && { command }) });
    assert.equal(code, 1);
    assert.match(errors, refused);
  }
  const doctor = await runProgram({ env, command: ['doctor'] });
  assert.equal(doctor.code, 1);
  assert.match(doctor.out, refused);
  assert.deepEqual(readdirSync(data.folder), before);

  mkdirSync(cluster);
  assert.match((await runProgram({ env })).errors, refused, 'an empty folder is no database');
  renameSync(moved, cluster);
  const again = await startProgram({ env });
  await data.use(async ({ pool }) => {
    const { rows } = await pool.query('select count(*)::integer as count from leads');
    assert.deepEqual(rows, [{ count: 1 }]);
  });
  again.kill('SIGTERM');
  await again.ended;
});

test('a command before the first start → explains what to do and creates nothing', async () => {
  const missing = join(temporaryFolder(), 'missing');
  const env = { INLET_DATA: missing };
  const { errors } = await runProgram({ env, command: list });
  assert.match(errors, /has no database yet\. Start Inlet \(npm start\) or run `.* migrate`/);
  const doctor = await runProgram({ env, command: ['doctor'] });
  assert.match(doctor.out, /ok +database: It is made by the first start/);
  assert.equal(existsSync(missing), false);

  const migrated = await runProgram({ env, command: ['migrate'] });
  assert.equal(migrated.code, 0, migrated.errors);
  const { code, out } = await runProgram({ env, command: list });
  assert.equal(code, 0);
  assert.match(out, /There is no workspace yet/);
});

test('DATABASE_URL with an empty database → every command but migrate refuses it', async () => {
  const empty = await createTestDatabase({ empty: true });
  after(() => empty.drop());
  const env = { DATABASE_URL: empty.url };
  const { errors } = await runProgram({ env, command: list });
  assert.match(errors, /The database is empty\. Start Inlet .*migrate/);
  const doctor = await runProgram({ env, command: ['doctor'] });
  assert.equal(doctor.code, 1);
  assert.match(doctor.out, /problem +database: The database is empty/);
  const { rows } = await empty.pool.query(`select from pg_tables where schemaname = 'public'`);
  assert.equal(rows.length, 0);

  assert.equal((await runProgram({ env, command: ['migrate'] })).code, 0);
  assert.equal((await runProgram({ env, command: list })).code, 0);
});

test('DATABASE_URL with a database of an older version → a command refuses it, migrate updates it', async () => {
  const older = await createTestDatabase();
  after(() => older.drop());
  await older.pool.query('delete from schema_migrations where number = 0');
  const env = { DATABASE_URL: older.url };
  const { code, errors } = await runProgram({ env, command: list });
  assert.equal(code, 1);
  assert.match(errors, /has the schema of an older version of Inlet\. Start Inlet/);
  assert.equal((await runProgram({ env, command: ['migrate'] })).code, 0);
  assert.equal((await runProgram({ env, command: list })).code, 0);
});
