// kill -9 under load, of the server, of its PostgreSQL, and of both: every lead that was answered
// 201 is there, once, and the program recovers by itself.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { programData } from './data.ts';
import { answeredWith, assertKept } from './kept-leads.ts';
import { startLoad } from './load.ts';
import { type Program, startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const data = programData();
const env = { INLET_DATA: data.folder };
let program: Program = await startProgram({ env });
const { keys } = await data.use(createTenant);

function load(t: TestContext) {
  const started = startLoad(() => program.url, keys.leadhub);
  t.after(() => started.stop());
  return started;
}
const has = (condition: () => boolean) => waitUntil(condition, { withinMs: 20_000 });
const created = (sent: Parameters<typeof answeredWith>[0]) => answeredWith(sent, 201).length;

function killPostgres(): void {
  const pid = data.postgresPid();
  assert.ok(pid !== undefined, 'PostgreSQL runs');
  process.kill(pid, 'SIGKILL');
}

async function killProgram(): Promise<void> {
  program.kill('SIGKILL');
  await program.ended;
}

async function goesOn(during: ReturnType<typeof load>): Promise<void> {
  const before = created(during.sent);
  assert.ok(await has(() => created(during.sent) > before + 50), 'leads are created again');
  await data.use(async (database) => assertKept(database, await during.stop()));
}

test('the server is killed: started again it takes over what is there', async (t) => {
  const during = load(t);
  assert.ok(await has(() => created(during.sent) > 100));
  await killProgram();
  assert.ok(data.postgresPid() !== undefined, 'its PostgreSQL is left running');
  program = await startProgram({ env });
  await goesOn(during);
});

test('its PostgreSQL is killed: the server goes on by itself', async (t) => {
  const during = load(t);
  assert.ok(await has(() => created(during.sent) > 100));
  const { pid } = program;
  killPostgres();
  assert.ok(await has(() => answeredWith(during.sent, 503).length > 0));
  await goesOn(during);
  assert.equal(program.pid, pid);
  for (const { status, headers, body } of during.sent) {
    assert.ok(status === 201 || status === 503, `${status} ${JSON.stringify(body)}`);
    if (status !== 503) continue;
    assert.match(String(headers['retry-after']), /^\d+$/);
    assert.equal(body.code, 'SERVICE_UNAVAILABLE');
  }
});

test('both are killed: started again it recovers', async (t) => {
  const during = load(t);
  assert.ok(await has(() => created(during.sent) > 100));
  killPostgres();
  await killProgram();
  program = await startProgram({ env });
  await goesOn(during);
});

test('its PostgreSQL is killed again and again', async (t) => {
  const during = load(t);
  for (let times = 0; times < 3; times += 1) {
    const before = created(during.sent);
    assert.ok(await has(() => created(during.sent) > before + 20));
    killPostgres();
  }
  await goesOn(during);
});
