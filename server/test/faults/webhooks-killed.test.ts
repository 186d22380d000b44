// kill -9 in the middle of thousands of deliveries: each message arrives, and the log says how often.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Database } from '../../src/platform/database/pool.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { createTestDatabase } from '../database.ts';
import { openReceiver, type Receiver } from '../receiver.ts';
import { programData } from './data.ts';
import { answeredWith } from './kept-leads.ts';
import { startLoad } from './load.ts';
import { type Program, startProgram } from './program.ts';
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

/** So many leads at the least, and this in the middle of them. */
async function load(url: () => string, key: string, most: number, during: () => Promise<unknown>) {
  const sending = startLoad(url, key);
  const made = () => answeredWith(sending.sent, 201).length;
  try {
    await during();
    await waitUntil(() => made() >= most, { withinMs: 60_000 });
  } finally {
    await sending.stop();
  }
  return made();
}

const arrivals = ({ received }: Hook) => Map.groupBy(received, ({ body }) => body.data.sequence);

interface Told {
  seq: number;
  attempts: number;
  interrupted: number;
}

async function log({ pool }: Database, { webhook }: Hook): Promise<Map<number, Told>> {
  const { rows } = await pool.query<Told>(
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

/** All leads there are have arrived, and the log knows of each arrival. */
async function assertTold(database: Database, hooks: readonly Hook[]) {
  const sums = { messages: 0, arrived: 0, interrupted: 0 };
  for (const hook of hooks) {
    const told = await log(database, hook);
    const all = await waitUntil(() => arrivals(hook).size >= told.size, { withinMs: 30_000 });
    assert.ok(all, `${arrivals(hook).size} of ${told.size} arrived`);
    const isWritten = async () =>
      [...(await log(database, hook)).values()].every(
        ({ seq, attempts }) => attempts >= (arrivals(hook).get(seq)?.length ?? 0),
      );
    assert.ok(await waitUntil(isWritten, { withinMs: 10_000 }), 'each arrival is an attempt');
    for (const { seq, attempts, interrupted } of (await log(database, hook)).values()) {
      const times = arrivals(hook).get(seq)?.length ?? 0;
      assert.ok(times <= 1 || interrupted >= 1, `${seq} came ${times} times without cause`);
      sums.messages += 1;
      sums.arrived += times;
      sums.interrupted += interrupted;
      assert.ok(attempts >= 1);
    }
  }
  return sums;
}

test('the program is killed again and again: nothing is lost, and each repetition is told', async (t) => {
  const data = programData();
  const env = { INLET_DATA: data.folder, ...allow };
  let program: Program = await startProgram({ env });
  const { keys } = await data.use(createTenant);
  const hooks: Hook[] = [];
  for (let count = 0; count < 4; count += 1) {
    hooks.push(await register(program.url, keys.leadhub));
  }
  const [first] = hooks as [Hook];
  const made = await load(
    () => program.url,
    keys.leadhub,
    2_500,
    async () => {
      for (const enough of [300, 1_300]) {
        await first.until((received) => received.length > enough, 60_000);
        program.kill('SIGKILL');
        await program.ended;
        program = await startProgram({ env });
      }
    },
  );
  const sums = await data.use((database) => assertTold(database, hooks));
  t.diagnostic(`${made} leads: ${JSON.stringify(sums)}`);
  assert.ok(sums.messages >= 10_000);
  assert.ok(sums.arrived - sums.messages < 1_000, 'few came twice');
});

test('two workers: each message once; when one is killed the other takes its place', async (t) => {
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
  for (let count = 0; count < 4; count += 1) hooks.push(await register(api.url, keys.leadhub));
  const all = (count: number) =>
    Promise.all(hooks.map((hook) => hook.until(({ length }) => length >= count, 30_000)));

  const url = () => api.url;
  let made = await load(url, keys.leadhub, 500, async () => {});
  await all(made);
  const quiet = await assertTold(database, hooks);
  assert.deepEqual(quiet, { messages: made * 4, arrived: made * 4, interrupted: 0 });

  const before = hooks.map(({ received }) => received.length);
  made += await load(url, keys.leadhub, 1_000, async () => {
    await hooks[0]?.until(({ length }) => length > (before[0] ?? 0) + 100, 30_000);
    one.kill('SIGKILL');
    await one.ended;
    const killed = Date.now();
    const counts = hooks.map(({ received }) => received.length);
    await all(Math.max(...counts) + 50);
    assert.ok(Date.now() - killed < 10_000, 'within seconds');
  });
  const sums = await assertTold(database, hooks);
  t.diagnostic(`${made} leads: ${JSON.stringify(sums)}`);
  assert.equal(sums.messages, made * 4);
});
