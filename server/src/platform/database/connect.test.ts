import assert from 'node:assert/strict';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { holdDatabase } from '../../../test/hold-database-process.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { silentLog } from '../log.ts';
import { isAlive } from '../process-identity.ts';
import { connectDatabase } from './connect.ts';

const root = temporaryFolder();

const connect = (dataFolder: string, purpose: 'server' | 'command') =>
  connectDatabase(
    { dataFolder, databaseUrl: null, secret: null },
    { log: silentLog, purpose, provision: purpose === 'server' },
  );

const postmasterOf = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

test('a command goes through the server that runs, and leaves it running', async () => {
  const folder = join(root, 'through');
  const server = await holdDatabase(folder);
  assert.equal(server.said, 'held');
  const pid = postmasterOf(folder);
  const command = await connect(folder, 'command');
  await command.database.pool.query('select count(*) from schema_migrations');
  await command.stop();
  assert.equal(isAlive(pid), true);
  await server.kill('SIGTERM');
  assert.equal(isAlive(pid), false);
});

test('a command with no server starts the database for its own time', async () => {
  const folder = join(root, 'alone');
  await (await connect(folder, 'server')).stop();
  const first = await connect(folder, 'command');
  const pid = postmasterOf(folder);
  await first.stop();
  assert.equal(isAlive(pid), false);
});

test('a second server is refused, told who is there, and touches nothing', async () => {
  const folder = join(root, 'second');
  const server = await holdDatabase(folder);
  const before = readdirSync(folder);
  await assert.rejects(
    connect(folder, 'server'),
    new RegExp(`already running on the data folder ${folder}, as process ${server.pid} of `),
  );
  assert.deepEqual(readdirSync(folder), before);
  await server.kill('SIGTERM');
});

test('after kill -9 of the server its database is taken over, with all that was committed', async () => {
  const folder = join(root, 'killed');
  const server = await holdDatabase(folder);
  const pid = postmasterOf(folder);
  const command = await connect(folder, 'command');
  await command.database.pool.query('create table kept as select 1 as n');
  await command.stop();
  await server.kill('SIGKILL');

  const next = await connect(folder, 'server');
  assert.equal(postmasterOf(folder), pid);
  const { rows } = await next.database.pool.query('select n from kept');
  assert.deepEqual(rows, [{ n: 1 }]);
  await next.stop();
  assert.equal(isAlive(pid), false);
});

test('a database that was left running where its process cannot be seen → refused, unharmed', async () => {
  const folder = join(root, 'hideFromPlanner');
  const server = await holdDatabase(folder);
  const pid = postmasterOf(folder);
  await server.kill('SIGKILL');
  // As another container would see the file: the number is of no process, or of another one.
  const file = join(folder, 'postgres', 'postmaster.pid');
  const content = readFileSync(file, 'utf8');
  for (const lie of [process.pid, 2 ** 22 + 1]) {
    writeFileSync(file, content.replace(/^\d+/, String(lie)));
    await assert.rejects(connect(folder, 'server'), /cannot see its process.*another container/);
  }
  assert.equal(isAlive(pid), true);
  writeFileSync(file, content);
  await (await connect(folder, 'server')).stop();
  assert.equal(isAlive(pid), false);
});

test('a database that holds no lock, as of an older version → refused, unharmed', async () => {
  const folder = join(root, 'stranger');
  const server = await holdDatabase(folder);
  const pid = postmasterOf(folder);
  await server.kill('SIGKILL');
  const lock = join(folder, 'postgres.lock');
  renameSync(lock, `${lock}.kept`);
  await assert.rejects(
    connect(folder, 'server'),
    new RegExp(`without the lock of this version runs on ${folder}, as process ${pid}: `),
  );
  assert.equal(isAlive(pid), true);
  renameSync(`${lock}.kept`, lock);
  await (await connect(folder, 'server')).stop();
});

test('after kill -9 of the server and of its database the next start recovers', async () => {
  const folder = join(root, 'both');
  const server = await holdDatabase(folder);
  const command = await connect(folder, 'command');
  await command.database.pool.query('create table kept as select 1 as n');
  const pid = postmasterOf(folder);
  await server.kill('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await command.stop();

  const next = await connect(folder, 'server');
  const { rows } = await next.database.pool.query('select n from kept');
  assert.deepEqual(rows, [{ n: 1 }]);
  await next.stop();
});

test('processes on one external database share one secret', async () => {
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

test('an external database that is not there is a sentence about DATABASE_URL', async () => {
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
