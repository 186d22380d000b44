// Kills programs in the middle of deliveries, and compares what arrived with the log of attempts.
import assert from 'node:assert/strict';
import { after, type TestContext } from 'node:test';
import type { Database } from '../../src/platform/database/pool.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { createTestDatabase } from '../database.ts';
import { openReceiver, type Receiver } from '../receiver.ts';
import { startedData } from './data.ts';
import { startLoad } from './load.ts';
import { type Program, startProgram } from './program.ts';
import { withStatus } from './stored-leads.ts';
import { createTenant } from './tenant.ts';

const allow = { INLET_OUTBOUND_ALLOW: '127.0.0.0/8' };
const receivers: Receiver[] = [];
after(() => Promise.all(receivers.map((receiver) => receiver.close())));

interface Hook extends Receiver {
  /** The id of its row. */
  webhook: string;
}

async function register(url: string, key: string): Promise<Hook> {
  const receiver = await openReceiver();
  receivers.push(receiver);
  const answer = await fetch(`${url}/api/v1/webhooks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ url: receiver.url, events: ['lead.created'] }),
  });
  const { data } = (await answer.json()) as { data: { uuid: string } };
  assert.equal(answer.status, 201);
  return { ...receiver, webhook: data.uuid };
}

/** Sends leads while this happens, and until at least so many were created. */
async function load(url: () => string, key: string, min: number, during: () => Promise<unknown>) {
  const sending = startLoad(url, key, 2);
  const created = () => withStatus(sending.sent, 201).length;
  try {
    await during();
    assert.ok(await waitUntil(() => created() >= min, { withinMs: 60_000 }), `${created()} leads`);
  } finally {
    await sending.stop();
  }
  return created();
}

const arrivals = ({ received }: Hook) => Map.groupBy(received, ({ body }) => body.data.sequence);

interface Logged {
  seq: number;
  attempts: number;
  interrupted: number;
}

async function log({ pool }: Database, { webhook }: Hook): Promise<Map<number, Logged>> {
  const { rows } = await pool.query<Logged>(
    `select e.seq, count(a)::integer as attempts,
      count(a) filter (where a.outcome = 'interrupted')::integer as interrupted
    from events e
    left join webhook_attempts a on a.workspace_id = e.workspace_id and a.seq = e.seq
      and a.webhook_id = $1
    where e.type = 'lead.created' group by e.seq`,
    [webhook],
  );
  return new Map(rows.map((row) => [row.seq, row]));
}

/** The messages that a killed program had sent and not yet recorded; only these may come again. */
async function findUnrecorded(database: Database, hook: Hook): Promise<unknown[]> {
  const isRead = async () => (await hook.connections()) === 0;
  assert.ok(await waitUntil(isRead, { withinMs: 10_000 }), 'the receiver read all that was sent');
  const logged = await log(database, hook);
  return [...arrivals(hook).keys()].filter((seq) => !logged.get(Number(seq))?.attempts);
}

const repeated = (hook: Hook) =>
  [...arrivals(hook)].filter(([, all]) => all.length > 1).map(([seq]) => seq);

/** All leads there are have arrived, and the log knows of each arrival. */
async function assertDelivered(database: Database, hooks: readonly Hook[]) {
  const sums = { messages: 0, arrived: 0, interrupted: 0 };
  for (const hook of hooks) {
    const expected = await log(database, hook);
    assert.ok(expected.size > 0);
    const all = await waitUntil(() => arrivals(hook).size >= expected.size, { withinMs: 30_000 });
    assert.ok(all, `${arrivals(hook).size} of ${expected.size} arrived`);
    const isRecorded = async () =>
      [...(await log(database, hook)).values()].every(
        ({ seq, attempts }) => attempts >= (arrivals(hook).get(seq)?.length ?? 0),
      );
    assert.ok(await waitUntil(isRecorded, { withinMs: 10_000 }), 'each arrival is an attempt');
    for (const { seq, attempts, interrupted } of (await log(database, hook)).values()) {
      const times = arrivals(hook).get(seq)?.length ?? 0;
      assert.ok(times <= 1 + interrupted, `${seq} came ${times} times without cause`);
      assert.ok(attempts >= 1);
      sums.messages += 1;
      sums.arrived += times;
      sums.interrupted += interrupted;
    }
  }
  return sums;
}

export interface Scale {
  webhooks: number;
  leads: number;
}

/** Kills the only program twice, after a fifth and after three fifths of the leads. */
export async function killTwice(t: TestContext, { webhooks, leads }: Scale): Promise<void> {
  const data = await startedData();
  const env = { INLET_DATA: data.folder, ...allow };
  let program: Program = await startProgram({ env });
  const { keys } = await data.use(createTenant);
  const hooks: Hook[] = [];
  for (let count = 0; count < webhooks; count += 1) {
    hooks.push(await register(program.url, keys.leadhub));
  }
  const [first] = hooks as [Hook];
  const unrecorded = new Map<Hook, unknown[]>(hooks.map((hook) => [hook, []]));
  const created = await load(
    () => program.url,
    keys.leadhub,
    leads,
    async () => {
      for (const enough of [leads * 0.2, leads * 0.6]) {
        await first.until((received) => received.length > enough, 60_000);
        program.kill('SIGKILL');
        await program.ended;
        for (const hook of hooks) {
          unrecorded.get(hook)?.push(...(await data.use((db) => findUnrecorded(db, hook))));
        }
        program = await startProgram({ env });
      }
    },
  );
  const sums = await data.use((database) => assertDelivered(database, hooks));
  const counts = [...unrecorded.values()].map(({ length }) => length);
  t.diagnostic(`${created} leads: ${JSON.stringify(sums)}, unrecorded: ${counts}`);
  assert.ok(sums.messages >= leads * webhooks);
  for (const hook of hooks) {
    const mayRepeat = new Set(unrecorded.get(hook));
    for (const seq of repeated(hook)) assert.ok(mayRepeat.has(seq), `${seq} was recorded`);
  }
}

/** Kills one of two workers. */
export async function killOneWorker(t: TestContext, { webhooks, leads }: Scale): Promise<void> {
  const database = await createTestDatabase();
  const start = (role: string) =>
    startProgram({ env: { DATABASE_URL: database.url, INLET_ROLE: role, ...allow } });
  const [api, one, other] = (await Promise.all(['api', 'worker', 'worker'].map(start))) as [
    Program,
    Program,
    Program,
  ];
  t.after(async () => {
    for (const program of [api, one, other]) {
      program.kill('SIGTERM');
      await program.ended;
    }
    await database.drop();
  });
  const { keys } = await createTenant(database);
  const hooks: Hook[] = [];
  for (let count = 0; count < webhooks; count += 1)
    hooks.push(await register(api.url, keys.leadhub));
  const all = (count: number) =>
    Promise.all(hooks.map((hook) => hook.until(({ length }) => length >= count, 30_000)));

  const url = () => api.url;
  let created = await load(url, keys.leadhub, leads * 0.3, async () => {});
  await all(created);
  const quiet = await assertDelivered(database, hooks);
  assert.deepEqual(quiet, {
    messages: created * webhooks,
    arrived: created * webhooks,
    interrupted: 0,
  });

  const before = hooks.map(({ received }) => received.length);
  created += await load(url, keys.leadhub, leads * 0.5, async () => {
    await hooks[0]?.until(({ length }) => length > (before[0] ?? 0) + leads * 0.1, 30_000);
    one.kill('SIGKILL');
    await one.ended;
    const counts = hooks.map(({ received }) => received.length);
    await all(Math.max(...counts) + leads * 0.05);
  });
  const sums = await assertDelivered(database, hooks);
  t.diagnostic(`${created} leads: ${JSON.stringify(sums)}`);
  assert.equal(sums.messages, created * webhooks);
}
