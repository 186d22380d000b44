// Failing starts: a message that explains what to do, an exit code, and no process left behind.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { connectDatabase } from '../../src/platform/database/connect.ts';
import { silentLog } from '../../src/platform/log.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { programData, startedData } from './data.ts';
import { sendLead } from './load.ts';
import { type Ended, programFile, runProgram, startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const nobody = 65_534;

function assertSentence({ code, errors }: Ended, pattern: RegExp): void {
  assert.equal(code, 1, errors);
  assert.match(errors, pattern);
  assert.doesNotMatch(errors, /\n\s+at /, 'no stack');
  assert.ok(errors.trimEnd().split('\n').length <= 3, errors);
}

test('a second start on the same folder → refused, and the first keeps running', async () => {
  const data = await startedData();
  const env = { INLET_DATA: data.folder };
  const first = await startProgram({ env });
  const { keys } = await data.use(createTenant);
  const postgres = data.postgresPid();
  for (const byNpm of [false, true]) {
    const second = await runProgram({ env, byNpm });
    assert.notEqual(second.code, 0);
    assert.match(second.errors, /already running on the data folder .*process \d+/);
    assert.match(second.errors, /set INLET_DATA to another folder/);
    assert.ok(second.errors.includes(String(first.pid)));
  }
  assert.equal(data.postgresPid(), postgres);
  assert.equal((await sendLead(first.url, keys.leadhub)).status, 201);

  const { port } = new URL(first.url);
  const other = await startedData();
  const conflict = await runProgram({ env: { INLET_DATA: other.folder, PORT: port } });
  assertSentence(conflict, /Port \d+ on 127\.0\.0\.1 is in use by another program.*PORT=/);
  assert.equal(other.postgresPid(), undefined, 'its PostgreSQL has stopped');
  first.kill('SIGTERM');
  assert.equal((await first.ended).code, 0);
});

test('a signal during the start → no process keeps running', async () => {
  const data = programData();
  const starting = runProgram({
    env: { INLET_DATA: data.folder },
    onStart: (kill) => {
      const look = setInterval(() => {
        if (data.postgresPid() === undefined) return;
        clearInterval(look);
        kill('SIGTERM');
      }, 2);
    },
  });
  assert.equal((await starting).code, 0);
  assert.equal(data.postgresPid(), undefined);
});

test('a folder of a newer version, or with foreign files → refused and unchanged', async () => {
  const newer = join(temporaryFolder(), 'newer');
  mkdirSync(newer);
  writeFileSync(join(newer, 'inlet.json'), '{"format":99}\n');
  assertSentence(
    await runProgram({ env: { INLET_DATA: newer } }),
    /newer version of Inlet.*Run that version or a later one/,
  );
  assert.equal(existsSync(join(newer, 'postgres')), false);

  const foreign = temporaryFolder();
  writeFileSync(join(foreign, 'thesis.txt'), 'mine');
  assertSentence(
    await runProgram({ env: { INLET_DATA: foreign } }),
    /holds files that are not Inlet's. Set INLET_DATA/,
  );
  assert.equal(readFileSync(join(foreign, 'thesis.txt'), 'utf8'), 'mine');
});

test('a database migrated by a newer version → refused', async () => {
  const data = await startedData();
  const settings = { dataFolder: data.folder, databaseUrl: null, secret: null };
  const options = { log: silentLog, purpose: 'command', provision: false } as const;
  const { database, stop } = await connectDatabase(settings, options);
  await database.pool.query(
    `insert into schema_migrations select 9999, 'from-the-future', checksum from schema_migrations limit 1`,
  );
  await stop();
  assertSentence(await runProgram({ env: { INLET_DATA: data.folder } }), /newer/);
  assert.equal(data.postgresPid(), undefined);
});

const cannotBeUsed = /data folder .* cannot be used: .*INLET_DATA/;

test('a folder that cannot be created → refused', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const env = { INLET_DATA: join(file, 'data') };
  assertSentence(await runProgram({ env }), cannotBeUsed);
});

// Root can write anywhere, so the program runs as another user, who must be able to read it.
const uid = process.getuid?.() === 0 ? nobody : undefined;
const isReached = uid === undefined || spawnSync('test', ['-r', programFile], { uid }).status === 0;

test('a read-only folder → refused', {
  skip: !isReached && 'nobody but root can read this clone',
}, async () => {
  const folder = join(temporaryFolder(), 'shut');
  mkdirSync(folder);
  chmodSync(folder, 0o555);
  const env = { INLET_DATA: folder };
  assertSentence(await runProgram({ env, ...(uid !== undefined && { uid }) }), cannotBeUsed);
});

test('an invalid configuration → an error that names all its variables', async () => {
  const { code, errors } = await runProgram({
    env: { PORT: 'http', INLET_ROLE: 'boss', LOG_LEVEL: 'loud' },
  });
  assert.equal(code, 1);
  for (const name of ['PORT', 'INLET_ROLE', 'LOG_LEVEL']) assert.match(errors, new RegExp(name));
  assert.doesNotMatch(errors, /\n\s+at /);
});

test('an unreachable database → an error about DATABASE_URL', async () => {
  const closed = createServer();
  const port = await new Promise<number>((resolve) => {
    closed.listen(0, '127.0.0.1', () => resolve((closed.address() as { port: number }).port));
  });
  after(() => closed.close());
  closed.close();
  const ended = await runProgram({ env: { DATABASE_URL: `postgresql://a@127.0.0.1:${port}/b` } });
  assertSentence(ended, /The database cannot be reached: .*DATABASE_URL/);
});
