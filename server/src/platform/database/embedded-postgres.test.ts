import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { createLog, silentLog } from '../log.ts';
import { isAlive } from '../process-identity.ts';
import { waitUntil } from '../wait-until.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { isUnavailable } from './errors.ts';
import { openDatabase } from './pool.ts';

const root = temporaryFolder();
const log = silentLog;

function dataFolder(name: string): string {
  const path = join(root, name);
  mkdirSync(path, { mode: 0o711 });
  return path;
}

test('it is made, keeps commits durable, listens on its socket only, and stops', async () => {
  const folder = dataFolder('plain');
  const postgres = await startEmbeddedPostgres(folder, { log });
  const database = openDatabase(postgres.connection, { poolSize: 2 });
  const { rows } = await database.pool.query(`
    select name, setting from pg_settings
    where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'server_encoding')
    order by name`);
  assert.deepEqual(Object.fromEntries(rows.map((row) => [row.name, row.setting])), {
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '',
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
  });
  await database.close();
  await postgres.stop();
  assert.equal(isAlive(postgres.pid()), false);
});

test('killed with -9 it is started again, and the same pool goes on', async () => {
  const folder = dataFolder('killed');
  let exits = 0;
  const onUnexpectedExit = () => {
    exits += 1;
  };
  const postgres = await startEmbeddedPostgres(folder, { log, onUnexpectedExit });
  const database = openDatabase(postgres.connection, { poolSize: 2 });
  await database.pool.query('create table kept (n int)');
  await database.pool.query('insert into kept values (1)');
  const checkedOut = await database.pool.connect();

  const before = postgres.pid();
  process.kill(before, 'SIGKILL');
  const kinds: boolean[] = [];
  const answers = async () => {
    try {
      const { rows } = await database.pool.query('select n from kept');
      assert.deepEqual(rows, [{ n: 1 }]);
      return postgres.pid() !== before;
    } catch (error) {
      kinds.push(isUnavailable(error));
      return false;
    }
  };
  assert.equal(await waitUntil(answers, { withinMs: 15_000 }), true);
  assert.ok(kinds.every(Boolean), 'every failure meanwhile counts as "not available"');
  assert.equal(exits, 1);
  checkedOut.release(true);
  await database.close();
  await postgres.stop();
  assert.equal(isAlive(postgres.pid()), false);
});

test('a cluster that goes missing while it runs is not replaced, and is used when it is back', async () => {
  const folder = dataFolder('lost');
  const lines: string[] = [];
  const redact = (text: string) => text;
  const log = createLog({ level: 'error', redact }, { write: (line) => lines.push(line) });
  const postgres = await startEmbeddedPostgres(folder, { log });
  const database = openDatabase(postgres.connection, { poolSize: 1 });
  await database.pool.query('create table kept (n int)');
  const cluster = join(folder, 'postgres');
  renameSync(cluster, `${cluster}.kept`);
  process.kill(postgres.pid(), 'SIGKILL');
  const isRefused = () => lines.some((line) => /PG_VERSION is missing/.test(line));
  assert.ok(await waitUntil(isRefused, { withinMs: 15_000 }));
  assert.equal(existsSync(cluster), false);

  renameSync(`${cluster}.kept`, cluster);
  const answers = () =>
    database.pool.query('table kept').then(
      () => true,
      () => false,
    );
  assert.ok(await waitUntil(answers, { withinMs: 15_000 }));
  await database.close();
  await postgres.stop();
});

test('a path too long for a socket puts the socket elsewhere', async () => {
  const folder = dataFolder('long-'.repeat(24));
  const postgres = await startEmbeddedPostgres(folder, { log });
  assert.doesNotMatch(postgres.connection.host, /long-/);
  const database = openDatabase(postgres.connection, { poolSize: 1 });
  await database.pool.query('select 1');
  await database.close();
  await postgres.stop();
  rmSync(postgres.connection.host, { recursive: true });
});

test('a file that names a process which is something else does not stop the start', async () => {
  const folder = dataFolder('stale');
  const first = await startEmbeddedPostgres(folder, { log });
  const file = join(folder, 'postgres', 'postmaster.pid');
  const content = readFileSync(file, 'utf8');
  await first.stop();
  writeFileSync(file, content.replace(/^\d+/, String(process.ppid)));
  const second = await startEmbeddedPostgres(folder, { log });
  await second.stop();
});

test('a start that was killed while it made the cluster is made up for', async () => {
  const folder = dataFolder('half');
  mkdirSync(join(folder, 'postgres.making'));
  writeFileSync(join(folder, 'postgres.making', 'PG_VERSION'), '18');
  const postgres = await startEmbeddedPostgres(folder, { log });
  await postgres.stop();
});

test('a cluster of another version is refused and left alone', async () => {
  const folder = dataFolder('other');
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n');
  await assert.rejects(startEmbeddedPostgres(folder, { log }), /written by PostgreSQL 17/);
});

test('a cluster that does not start says why', async () => {
  const folder = dataFolder('broken');
  const first = await startEmbeddedPostgres(folder, { log });
  await first.stop();
  rmSync(join(folder, 'postgres', 'global', 'pg_control'));
  await assert.rejects(
    startEmbeddedPostgres(folder, { log }),
    /did not start: .*\n.*postgres\.log/s,
  );
});
