// An outage of the database: a prompt 503 in the shape of each contract, and recovery without a
// restart.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded-postgres.ts';
import { openDatabase } from '../../src/platform/database/pool.ts';
import { silentLog } from '../../src/platform/log.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { urlOf } from '../database.ts';
import { copyDataFolder } from '../template.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Sent, startLoad } from './load.ts';
import { type Program, startProgram } from './program.ts';
import { assertStored, withStatus } from './stored-leads.ts';
import { createTenant, type Tenant } from './tenant.ts';

const folder = join(temporaryFolder(), 'data');
const runPostgres = () => startEmbeddedPostgres(folder, { log: silentLog });
let postgres: EmbeddedPostgres;
let program: Program;
let tenant: Tenant;

before(async () => {
  await copyDataFolder(folder);
  postgres = await runPostgres();
  const env = { DATABASE_URL: urlOf(postgres.connection) };
  program = await startProgram({ env });
  const database = openDatabase(postgres.connection, { poolSize: 2 });
  tenant = await createTenant(database);
  await database.close();
});
after(async () => {
  program.kill('SIGTERM');
  await program.ended;
  await postgres.stop();
});

interface TimedResponse {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
  ms: number;
}

async function send(path: string, key?: string, body?: object): Promise<TimedResponse> {
  const startedAt = performance.now();
  const response = await fetch(`${program.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  });
  const json = (await response.json()) as Record<string, unknown>;
  const ms = performance.now() - startedAt;
  return { status: response.status, body: json, headers: response.headers, ms };
}

const name = { firstName: 'Ann', lastName: 'Lee', phone: '1', state: 'TX' };
const day = { name: 'Ann Lee', email: 'ann@acme.example', phone: '1', event_date: '2026-08-15' };

/** One request for each contract, and the fields that identify its 503. */
function requestsByContract(): [
  string,
  () => Promise<TimedResponse>,
  (body: Record<string, unknown>) => unknown,
][] {
  const { keys, sellerCode: seller, slug } = tenant;
  const leads = '/api/v1/leads';
  const native = (body: Record<string, unknown>) => [body.status, body.code];
  return [
    ['remixcrm', () => send(leads, keys.remixcrm, day), (body) => Object.keys(body)],
    ['snapcrm', () => send(leads, keys.snapcrm, name), (body) => body.error],
    ['leadhub', () => send(leads, keys.leadhub, { first_name: 'Ann' }), native],
    ['leadhub list', () => send(leads, keys.leadhub), native],
    ['crmleadpro', () => send(leads, keys.crmleadpro, { name: 'Ann' }), native],
    [
      'inbound',
      () => send(`/api/inbound/leads?tenant=${slug}`, keys.leadhub, { email: day.email }),
      native,
    ],
    [
      'leadmarket',
      () => send('/api/leads', keys.leadmarket, { ...name, seller, category: 'Solar' }),
      (body) => [body.success, body.error],
    ],
  ];
}

const expectedErrors: Record<string, unknown> = {
  remixcrm: ['error'],
  snapcrm: 'Service Unavailable',
  leadhub: ['error', 'SERVICE_UNAVAILABLE'],
  'leadhub list': ['error', 'SERVICE_UNAVAILABLE'],
  crmleadpro: ['error', 'SERVICE_UNAVAILABLE'],
  inbound: ['error', 'SERVICE_UNAVAILABLE'],
  leadmarket: [false, 'Service unavailable'],
};

async function assertUnavailable(withinMs = 3_000): Promise<void> {
  const probes = assertProbes();
  await Promise.all(
    requestsByContract().map(async ([contract, request, errorOf]) => {
      const { status, body, headers, ms } = await request();
      assert.equal(status, 503, `${contract} ${JSON.stringify(body)}`);
      assert.deepEqual(errorOf(body), expectedErrors[contract]);
      assert.match(headers.get('retry-after') ?? '', /^[1-9]\d*$/);
      assert.ok(ms < withinMs, `${contract} took ${ms} ms`);
    }),
  );
  await probes;
}

/** The probes respond at once, live but not ready, however long requests wait. */
async function assertProbes(): Promise<void> {
  const ready = await send('/readyz');
  assert.equal(ready.status, 503);
  assert.ok(ready.ms < 3_000);
  assert.match(ready.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
  assert.equal((await send('/livez')).status, 200);
  assert.equal((await send('/api/v1/health')).status, 200);
}

async function assertWorks(): Promise<void> {
  const isReady = async () => (await send('/readyz')).status === 200;
  assert.ok(await waitUntil(isReady, { withinMs: 10_000, everyMs: 50 }), 'ready again');
  for (const [contract, request] of requestsByContract()) {
    const { status, body } = await request();
    assert.ok([200, 201, 409].includes(status), `${contract} ${status} ${JSON.stringify(body)}`);
  }
}

const created = (sent: readonly Sent[]) => withStatus(sent, 201).length;

describe('a database outage', () => {
  test('a database stopped under load and started again → 503, then recovery', async (t) => {
    const { pid } = program;
    const during = startLoad(() => program.url, tenant.keys.leadhub);
    t.after(() => during.stop());
    assert.ok(await waitUntil(() => created(during.sent) > 50, { withinMs: 20_000 }));
    await postgres.stop();
    await assertUnavailable();
    postgres = await runPostgres();
    await assertWorks();
    const reached = created(during.sent) + 20;
    assert.ok(await waitUntil(() => created(during.sent) > reached, { withinMs: 10_000 }));
    const sent = await during.stop();
    for (const { status, body, ms } of sent) {
      assert.ok(status === 201 || status === 503, `${status} ${JSON.stringify(body)}`);
      assert.ok(ms < 3_000, `a response took ${ms} ms`);
    }
    const database = openDatabase(postgres.connection, { poolSize: 1 });
    await assertStored(database, sent);
    await database.close();
    assert.equal(program.pid, pid);
  });

  test('a hanging database → 503 in time, then recovery', async () => {
    const pids = await postgresProcesses();
    for (const pid of pids) signal(pid, 'SIGSTOP');
    try {
      await assertUnavailable(15_000);
    } finally {
      for (const pid of pids) signal(pid, 'SIGCONT');
    }
    await assertWorks();
  });
});

/** Ignores a child process that has exited since it was listed. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** PostgreSQL and its children. */
async function postgresProcesses(): Promise<number[]> {
  const database = openDatabase(postgres.connection, { poolSize: 1 });
  const { rows } = await database.pool.query<{ pid: number }>(
    'select pid from pg_stat_activity where pid <> pg_backend_pid()',
  );
  await database.close();
  return [postgres.pid(), ...rows.map(({ pid }) => pid)];
}
