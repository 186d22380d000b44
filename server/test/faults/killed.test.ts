// kill -9 under load, of the server, of its PostgreSQL, and of both: every lead with a 201 is stored
// once, and the program recovers.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { startedData } from './data.ts';
import { startLoad } from './load.ts';
import { type Program, startProgram } from './program.ts';
import { assertStored, withStatus } from './stored-leads.ts';
import { createTenant } from './tenant.ts';

const data = await startedData();
const env = { INLET_DATA: data.folder };
let program: Program = await startProgram({ env });
const { keys } = await data.use(createTenant);

function load(t: TestContext) {
  const started = startLoad(() => program.url, keys.leadhub);
  t.after(() => started.stop());
  return started;
}
const has = (condition: () => boolean) => waitUntil(condition, { withinMs: 20_000 });
const created = (sent: Parameters<typeof withStatus>[0]) => withStatus(sent, 201).length;

function killPostgres(): void {
  const pid = data.postgresPid();
  assert.ok(pid !== undefined, 'PostgreSQL runs');
  process.kill(pid, 'SIGKILL');
}

async function killProgram(): Promise<void> {
  program.kill('SIGKILL');
  await program.ended;
}

async function assertRecovers(during: ReturnType<typeof load>): Promise<void> {
  const before = created(during.sent);
  assert.ok(await has(() => created(during.sent) > before + 50), 'leads are created again');
  await data.use(async (database) => assertStored(database, await during.stop()));
}

test('a killed server → the next start takes over the running PostgreSQL', async (t) => {
  const during = load(t);
  assert.ok(await has(() => created(during.sent) > 100));
  await killProgram();
  assert.ok(data.postgresPid() !== undefined, 'its PostgreSQL still runs');
  program = await startProgram({ env });
  await assertRecovers(during);
});

test('a killed PostgreSQL → the server recovers without a restart', async (t) => {
  const during = load(t);
  assert.ok(await has(() => created(during.sent) > 100));
  const { pid } = program;
  killPostgres();
  assert.ok(await has(() => withStatus(during.sent, 503).length > 0));
  await assertRecovers(during);
  assert.equal(program.pid, pid);
  for (const { status, headers, body } of during.sent) {
    assert.ok(status === 201 || status === 503, `${status} ${JSON.stringify(body)}`);
    if (status !== 503) continue;
    assert.match(String(headers['retry-after']), /^\d+$/);
    assert.equal(body.code, 'SERVICE_UNAVAILABLE');
  }
});

test('both killed → the next start recovers', async (t) => {
  const during = load(t);
  assert.ok(await has(() => created(during.sent) > 100));
  killPostgres();
  await killProgram();
  program = await startProgram({ env });
  await assertRecovers(during);
});

test('PostgreSQL killed three times → the server recovers each time', async (t) => {
  const during = load(t);
  for (let times = 0; times < 3; times += 1) {
    const before = created(during.sent);
    assert.ok(await has(() => created(during.sent) > before + 20));
    killPostgres();
  }
  await assertRecovers(during);
});
