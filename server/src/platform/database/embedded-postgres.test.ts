import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyDataFolder } from '../../../test/template.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { createLog, silentLog } from '../log.ts';
import { isAlive } from '../process-identity.ts';
import { waitUntil } from '../wait-until.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { isUnavailable } from './errors.ts';
import { openDatabase } from './pool.ts';

const root = temporaryFolder();
const log = silentLog;

/** A folder with a cluster, whose creation is tested by the others. */
async function startedFolder(name: string): Promise<string> {
  const path = join(root, name);
  await copyDataFolder(path);
  return path;
}

function dataFolder(name: string): string {
  const path = join(root, name);
  mkdirSync(path, { mode: 0o711 });
  return path;
}

test('a start in an empty folder → durable commits, a socket only, and a clean stop', async () => {
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

test('kill -9 → restarted, and the same pool keeps working', async () => {
  const folder = await startedFolder('killed');
  let exits = 0;
  const onUnexpectedExit = () => {
    exits += 1;
  };
  const postgres = await startEmbeddedPostgres(folder, { log, onUnexpectedExit });
  const database = openDatabase(postgres.connection, { poolSize: 2 });
  await database.pool.query('create table stored (n int)');
  await database.pool.query('insert into stored values (1)');
  const checkedOut = await database.pool.connect();

  const before = postgres.pid();
  process.kill(before, 'SIGKILL');
  const failuresAreUnavailable: boolean[] = [];
  const responds = async () => {
    try {
      const { rows } = await database.pool.query('select n from stored');
      assert.deepEqual(rows, [{ n: 1 }]);
      return postgres.pid() !== before;
    } catch (error) {
      failuresAreUnavailable.push(isUnavailable(error));
      return false;
    }
  };
  assert.equal(await waitUntil(responds, { withinMs: 15_000 }), true);
  assert.ok(failuresAreUnavailable.length > 0, 'a query failed in between');
  assert.ok(failuresAreUnavailable.every(Boolean), 'each failure in between is "unavailable"');
  assert.equal(exits, 1);
  checkedOut.release(true);
  await database.close();
  await postgres.stop();
  assert.equal(isAlive(postgres.pid()), false);
});

test('a cluster that disappears while it runs → not replaced, and used again when it is back', async () => {
  const folder = await startedFolder('lost');
  const lines: string[] = [];
  const redact = (text: string) => text;
  const log = createLog({ level: 'error', redact }, { write: (line) => lines.push(line) });
  const postgres = await startEmbeddedPostgres(folder, { log });
  const database = openDatabase(postgres.connection, { poolSize: 1 });
  await database.pool.query('create table stored (n int)');
  const cluster = join(folder, 'postgres');
  renameSync(cluster, `${cluster}.moved`);
  process.kill(postgres.pid(), 'SIGKILL');
  const isRefused = () => lines.some((line) => /PG_VERSION is missing/.test(line));
  assert.ok(await waitUntil(isRefused, { withinMs: 15_000 }));
  assert.equal(existsSync(cluster), false);

  renameSync(`${cluster}.moved`, cluster);
  const responds = () =>
    database.pool.query('table stored').then(
      () => true,
      () => false,
    );
  assert.ok(await waitUntil(responds, { withinMs: 15_000 }));
  await database.close();
  await postgres.stop();
});

test('a path too long for a socket → the socket is in another folder', async () => {
  const folder = await startedFolder('long-'.repeat(24));
  const postgres = await startEmbeddedPostgres(folder, { log });
  assert.doesNotMatch(postgres.connection.host, /long-/);
  const database = openDatabase(postgres.connection, { poolSize: 1 });
  await database.pool.query('select 1');
  await database.close();
  await postgres.stop();
  rmSync(postgres.connection.host, { recursive: true });
});

test('a postmaster.pid with the pid of another program → starts', async () => {
  const folder = await startedFolder('stale');
  const first = await startEmbeddedPostgres(folder, { log });
  const file = join(folder, 'postgres', 'postmaster.pid');
  const content = readFileSync(file, 'utf8');
  await first.stop();
  writeFileSync(file, content.replace(/^\d+/, String(process.ppid)));
  const second = await startEmbeddedPostgres(folder, { log });
  await second.stop();
});

test('a start that was killed while it created the cluster → the next start creates it', async () => {
  const folder = dataFolder('half');
  mkdirSync(join(folder, 'postgres.making'));
  writeFileSync(join(folder, 'postgres.making', 'PG_VERSION'), '18');
  const postgres = await startEmbeddedPostgres(folder, { log });
  await postgres.stop();
});

test('a cluster of another major version → refused, unchanged', async () => {
  const folder = dataFolder('other');
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n');
  await assert.rejects(startEmbeddedPostgres(folder, { log }), /written by PostgreSQL 17/);
});

test('a cluster that does not start → an error with the reason', async () => {
  const folder = await startedFolder('broken');
  const first = await startEmbeddedPostgres(folder, { log });
  await first.stop();
  rmSync(join(folder, 'postgres', 'global', 'pg_control'));
  await assert.rejects(
    startEmbeddedPostgres(folder, { log }),
    /did not start: .*\n.*postgres\.log/s,
  );
});
