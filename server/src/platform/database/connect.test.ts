import assert from 'node:assert/strict';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { holdDatabase } from '../../../test/hold-database-process.ts';
import { copyDataFolder } from '../../../test/template.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { silentLog } from '../log.ts';
import { isAlive } from '../process-identity.ts';
import { connectDatabase } from './connect.ts';

const root = temporaryFolder();

async function startedFolder(name: string): Promise<string> {
  const folder = join(root, name);
  await copyDataFolder(folder);
  return folder;
}

const connect = (dataFolder: string, purpose: 'server' | 'command') =>
  connectDatabase(
    { dataFolder, databaseUrl: null, secret: null },
    { log: silentLog, purpose, provision: purpose === 'server' },
  );

const postmasterOf = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

test('a command while a server runs → uses its database and leaves it running', async () => {
  const folder = await startedFolder('through');
  const server = await holdDatabase(folder);
  assert.equal(server.message, 'held');
  const pid = postmasterOf(folder);
  const command = await connect(folder, 'command');
  await command.database.pool.query('select count(*) from schema_migrations');
  await command.stop();
  assert.equal(isAlive(pid), true);
  await server.kill('SIGTERM');
  assert.equal(isAlive(pid), false);
});

test('a command without a server → starts the database and stops it again', async () => {
  const folder = await startedFolder('alone');
  await (await connect(folder, 'server')).stop();
  const first = await connect(folder, 'command');
  const pid = postmasterOf(folder);
  await first.stop();
  assert.equal(isAlive(pid), false);
});

test('a second server → refused with the holder named, nothing changes', async () => {
  const folder = await startedFolder('second');
  const server = await holdDatabase(folder);
  const before = readdirSync(folder);
  await assert.rejects(
    connect(folder, 'server'),
    new RegExp(`already running on the data folder ${folder}, as process ${server.pid} of `),
  );
  assert.deepEqual(readdirSync(folder), before);
  await server.kill('SIGTERM');
});

test('after kill -9 of the server → the next start takes over its database with every commit', async () => {
  const folder = await startedFolder('killed');
  const server = await holdDatabase(folder);
  const pid = postmasterOf(folder);
  const command = await connect(folder, 'command');
  await command.database.pool.query('create table stored as select 1 as n');
  await command.stop();
  await server.kill('SIGKILL');

  const next = await connect(folder, 'server');
  assert.equal(postmasterOf(folder), pid);
  const { rows } = await next.database.pool.query('select n from stored');
  assert.deepEqual(rows, [{ n: 1 }]);
  await next.stop();
  assert.equal(isAlive(pid), false);
});

test('an orphaned database whose process is not visible → refused, unharmed', async () => {
  const folder = await startedFolder('not-visible');
  const server = await holdDatabase(folder);
  const pid = postmasterOf(folder);
  await server.kill('SIGKILL');
  // As in another container: the pid belongs to another process, or to none.
  const file = join(folder, 'postgres', 'postmaster.pid');
  const content = readFileSync(file, 'utf8');
  for (const otherPid of [process.pid, 2 ** 22 + 1]) {
    writeFileSync(file, content.replace(/^\d+/, String(otherPid)));
    await assert.rejects(connect(folder, 'server'), /cannot see its process.*another container/);
  }
  assert.equal(isAlive(pid), true);
  writeFileSync(file, content);
  await (await connect(folder, 'server')).stop();
  assert.equal(isAlive(pid), false);
});

test('a database without a lock, as of an older version → refused, unharmed', async () => {
  const folder = await startedFolder('stranger');
  const server = await holdDatabase(folder);
  const pid = postmasterOf(folder);
  await server.kill('SIGKILL');
  const lock = join(folder, 'postgres.lock');
  renameSync(lock, `${lock}.moved`);
  await assert.rejects(
    connect(folder, 'server'),
    new RegExp(`without the lock of this version runs on ${folder}, as process ${pid}: `),
  );
  assert.equal(isAlive(pid), true);
  renameSync(`${lock}.moved`, lock);
  await (await connect(folder, 'server')).stop();
});

test('after kill -9 of the server and its database → the next start recovers', async () => {
  const folder = await startedFolder('both');
  const server = await holdDatabase(folder);
  const command = await connect(folder, 'command');
  await command.database.pool.query('create table stored as select 1 as n');
  const pid = postmasterOf(folder);
  await server.kill('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await command.stop();

  const next = await connect(folder, 'server');
  const { rows } = await next.database.pool.query('select n from stored');
  assert.deepEqual(rows, [{ n: 1 }]);
  await next.stop();
});

test('processes on one external database → share one secret', async () => {
  const external = await createTestDatabase({ empty: true });
  after(() => external.drop());
  const config = {
    dataFolder: join(root, 'unused'),
    databaseUrl: external.url,
    secret: null,
  };
  const options = { log: silentLog, purpose: 'server', provision: true } as const;
  const both = await Promise.all([
    connectDatabase(config, options),
    connectDatabase(config, options),
  ]);
  assert.ok(both[0].secret.length >= 32);
  assert.equal(both[0].secret, both[1].secret);
  await Promise.all(both.map((one) => one.stop()));
});

test('a missing external database → an error that names DATABASE_URL', async () => {
  const external = await createTestDatabase({ empty: true });
  await external.drop();
  await assert.rejects(
    connectDatabase(
      { dataFolder: root, databaseUrl: external.url, secret: null },
      { log: silentLog, purpose: 'server', provision: true },
    ),
    /does not exist\. Create that database, or correct its name in DATABASE_URL\./,
  );
});
