// The commands of the guide back up an installation with a lead and restore it elsewhere.
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { chooseOsUser } from '../../src/platform/database/embedded/os-user.ts';
import { openDatabase } from '../../src/platform/database/pool.ts';
import { startedData } from '../faults/data.ts';
import { type Program, startProgram } from '../faults/program.ts';
import { createTenant, type Tenant } from '../faults/tenant.ts';
import { freePort } from '../free-port.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { blocksOf } from './page.ts';

const [copyFolder, restoreFolder, dump, restoreDump] = blocksOf('docs/guides/backup.md')
  .filter(({ language }) => language === 'sh')
  .map(({ text }) => text);
const exampleBackup = '2026-11-27T03-00-00';

/** Runs a block of the guide there, with its folder of backups there too. */
async function run(block: string | undefined, folder: string, env = {}) {
  assert.ok(block !== undefined);
  const commands = block.replaceAll('/var/backups', join(folder, 'backups'));
  const options = { cwd: folder, env: { PATH: process.env.PATH, ...env } };
  await promisify(execFile)('bash', ['-euc', commands], options);
}

const backupsIn = (folder: string) => readdirSync(join(folder, 'backups/inlet')).sort();

async function createLead(url: string, { keys }: Tenant, firstName: string): Promise<void> {
  const { status } = await fetch(`${url}/api/v1/leads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys.leadhub}`, 'content-type': 'application/json' },
    body: JSON.stringify({ first_name: firstName }),
  });
  assert.equal(status, 201);
}

async function leadsOf(url: string, { keys }: Tenant): Promise<string[]> {
  const headers = { authorization: `Bearer ${keys.leadhub}` };
  const response = await fetch(`${url}/api/v1/leads`, { headers });
  const { data } = (await response.json()) as { data: { name: string }[] };
  return data.map(({ name }) => name).sort();
}

const copies = temporaryFolder();
const { folder, use } = await startedData(copies);

test('a copy of the data folder → the leads of that moment', async () => {
  const start = () => startProgram({ env: { INLET_DATA: folder } });
  const first = await start();
  const tenant = await use(createTenant);
  await createLead(first.url, tenant, 'Kept');
  first.kill('SIGTERM');
  await first.ended;
  await run(copyFolder, copies);
  const [backup = ''] = backupsIn(copies);
  assert.ok(existsSync(join(copies, 'backups/inlet', backup, 'inlet.json')));

  const second = await start();
  await createLead(second.url, tenant, 'Later');
  second.kill('SIGTERM');
  await second.ended;
  await run(restoreFolder?.replaceAll(exampleBackup, backup), copies);
  const restored = await start();
  assert.deepEqual(await leadsOf(restored.url, tenant), ['Kept']);
});

// pg_dump refuses a newer server than itself, so the server comes from the same place.
const pgConfig = (option: string) =>
  spawnSync('pg_config', [option], { encoding: 'utf8' }).stdout?.trim() ?? '';
const bin = pgConfig('--bindir');
const isOld = Number(/\d+/.exec(pgConfig('--version'))?.[0]) < 15;
const needed = ['initdb', 'pg_ctl', 'pg_dump', 'pg_restore'];
const missing = needed.filter((name) => !existsSync(join(bin, name)));
const skip =
  (missing.length > 0 && `there is no ${missing.join(', ')} here`) ||
  (isOld && 'the PostgreSQL here is older than 15');

const dumps = temporaryFolder();

/** A server of the machine's own PostgreSQL, with a user `inlet` who may create nothing but tables. */
async function startServer(place: string) {
  const folder = join(place, 'server');
  mkdirSync(folder, { mode: 0o700 });
  const user = chooseOsUser(folder);
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const options = { stdio: 'ignore', ...user } as const;
  const port = await freePort();
  const pgdata = join(folder, 'pgdata');
  execFileSync(join(bin, 'initdb'), ['-D', pgdata, '-U', 'postgres', '-A', 'trust', '-N'], options);
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const log = join(folder, 'log');
  execFileSync(
    join(bin, 'pg_ctl'),
    ['-D', pgdata, '-o', settings, '-l', log, '-w', 'start'],
    options,
  );
  const admin = openDatabase(`postgresql://postgres@127.0.0.1:${port}/postgres`, { poolSize: 1 });
  await admin.pool.query('create role inlet login');
  for (const name of ['inlet', 'inlet_restored']) {
    await admin.pool.query(`create database ${name} owner inlet`);
  }
  await admin.close();
  return {
    urlOf: (database: string) => `postgresql://inlet:password@127.0.0.1:${port}/${database}`,
    stop: () =>
      execFileSync(join(bin, 'pg_ctl'), ['-D', pgdata, '-m', 'immediate', 'stop'], options),
  };
}

test('a dump of a server of one’s own → the leads of that moment', { skip }, async (t) => {
  const server = await startServer(dumps);
  const programs: Program[] = [];
  t.after(async () => {
    for (const { kill, ended } of programs) {
      kill('SIGTERM');
      await ended;
    }
    server.stop();
  });
  const start = async (url: string) => {
    const env = { DATABASE_URL: url, INLET_DATA: join(dumps, 'data') };
    const program = await startProgram({ env });
    programs.push(program);
    return program;
  };
  const url = server.urlOf('inlet');
  const first = await start(url);
  const database = openDatabase(url, { poolSize: 2 });
  const tenant = await createTenant(database);
  await database.close();
  await createLead(first.url, tenant, 'Kept');
  await run(dump, dumps, { DATABASE_URL: url });
  await createLead(first.url, tenant, 'Later');

  const example = 'postgresql://inlet:password@db.example.com:5432/inlet_restored';
  assert.ok(restoreDump?.includes(example));
  const [backup = ''] = backupsIn(dumps);
  const commands = (restoreDump ?? '')
    .replaceAll(example, server.urlOf('inlet_restored'))
    .replaceAll(`${exampleBackup}.dump`, backup);
  await run(commands, dumps);
  const restored = await start(server.urlOf('inlet_restored'));
  assert.deepEqual(await leadsOf(restored.url, tenant), ['Kept']);
});
