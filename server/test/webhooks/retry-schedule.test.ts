// When failed messages are retried, on a clock that the tests move.
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { retryDelaysMs } from '../../src/domain/webhooks/delivery/retry-schedule.ts';
import { ok, type Responder, verify } from '../receiver.ts';
import { openWebhookWorld, type Registered } from './webhook-world.ts';

const world = await openWebhookWorld();
after(world.close);
const { move, pass, passToNext, addLeads, settled } = world;
const hour = 3_600_000;

afterEach(async () => {
  const { body } = await world.call('GET', '/api/v1/webhooks');
  for (const { id } of body.data) await world.call('DELETE', `/api/v1/webhooks/${id}`);
});

const fail: Responder = (_received, response) => response.writeHead(500).end('no');

/** Between the attempts of a message, in the order of the log. */
function waits(attempts: Awaited<ReturnType<Registered['attempts']>>): Map<number, number[]> {
  const times = Map.groupBy(attempts, ({ seq }) => seq);
  return new Map(
    [...times].map(([seq, all]) => [
      seq,
      all.slice(1).map(({ at }, index) => at.getTime() - (all[index]?.at.getTime() ?? 0)),
    ]),
  );
}

function assertPlanned(all: Iterable<number[]>): void {
  for (const of of all) {
    for (const [index, wait] of of.entries()) {
      const planned = retryDelaysMs[index] ?? Number.NaN;
      assert.ok(wait >= planned, `${wait} after attempt ${index + 1}`);
    }
  }
}

test('an endpoint that always fails → ten attempts as planned, and no more', async () => {
  const hook = await world.register(fail);
  await addLeads(3);
  await settled();
  while (await passToNext());
  const attempts = await hook.attempts();
  assert.equal(attempts.length, 30);
  assert.equal(hook.received.length, 30);
  const between = waits(attempts);
  for (const of of between.values()) {
    assert.equal(of.length, 9);
    for (const [index, wait] of of.entries()) {
      const planned = retryDelaysMs[index] ?? 0;
      // The test moves the clock to exactly when the next retry is due.
      assert.ok(wait >= planned && wait <= planned * 1.1 + 1, `${wait} after attempt ${index + 1}`);
    }
  }
  assert.ok(
    attempts.every(({ error, response }) => error === 'It answered 500.' && response === 'no'),
  );
});

test('an endpoint that fails three times in ten → every message is delivered once', async () => {
  let random = 7;
  const hook = await world.register((received, response, request) => {
    random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
    if (random / 2 ** 31 < 0.3) response.writeHead(500).end();
    else ok(received, response, request);
  });
  await addLeads(150);
  await settled();
  for (const wait of retryDelaysMs) await pass(wait * 1.2);
  const attempts = await hook.attempts();
  const delivered = attempts.filter(({ outcome }) => outcome === 'delivered');
  assert.equal(new Set(attempts.map(({ seq }) => seq)).size, 150);
  assert.equal(delivered.length, 150);
  assert.equal(new Set(delivered.map(({ seq }) => seq)).size, 150);
  assert.equal(attempts.length, hook.received.length);
  assert.ok(attempts.length > 180);
  assertPlanned(waits(attempts).values());
});

test('each attempt → signed as of its own time, with the same id', async () => {
  const hook = await world.register(fail);
  await addLeads(1);
  await settled();
  await passToNext();
  hook.respondWith(ok);
  await passToNext();
  const [first, second, third] = hook.received;
  assert.equal(hook.received.length, 3);
  assert.deepEqual([first?.id, second?.id], [second?.id, third?.id]);
  const stamps = hook.received.map(({ headers }) => Number(headers['webhook-timestamp']));
  assert.deepEqual(stamps.toSorted(), stamps);
  assert.equal(new Set(stamps).size, 3);
  // The library holds the timestamp against the clock of this machine, which the test does not move.
  assert.throws(() => verify(hook.secret, hook.received[0] as never), /timestamp/);
});

for (const [form, header] of [
  ['in seconds', () => '90'],
  ['as a date', () => new Date(world.now().getTime() + 90_000).toUTCString()],
] as const) {
  test(`429 with Retry-After ${form} → nothing is sent until then, and everything afterwards`, async () => {
    const hook = await world.register((_received, response) =>
      response.writeHead(429, { 'retry-after': header() }).end(),
    );
    const until = world.now().getTime() + 89_000;
    await addLeads(1);
    await settled();
    await move(60_000);
    hook.respondWith(ok);
    const other = await world.register(ok);
    await addLeads(20);
    await other.until((received) => received.length === 20);
    assert.equal(hook.received.length, 1);
    await pass(40_000);
    const attempts = await hook.attempts();
    assert.equal(attempts.length, 22);
    assert.ok(attempts.slice(1).every(({ at }) => at.getTime() >= until));
    assert.equal(attempts.filter(({ outcome }) => outcome === 'delivered').length, 21);
  });
}

test('five days of failures → disabled, with a task for the owner; active again → another five days', async () => {
  const hook = await world.register(fail);
  for (let half = 0; half < 10; half += 1) {
    await addLeads(1);
    await settled();
    assert.equal((await hook.shown()).active, true, `after ${half} half days`);
    await pass(11.9 * hour);
  }
  await pass(2 * hour);
  await addLeads(1);
  await settled();
  const { active, disabled_reason } = await hook.shown();
  assert.equal(active, false);
  assert.match(disabled_reason ?? '', /five days/);
  const { body } = await world.call('GET', '/api/v1/tasks');
  assert.deepEqual(
    body.data.map(({ title, assigned_user_id }: Record<string, unknown>) => [
      title,
      typeof assigned_user_id,
    ]),
    [
      [
        `Webhook ${hook.number} to ${new URL(hook.url).host} was switched off. ${disabled_reason}`,
        'number',
      ],
    ],
    'the owner has a task',
  );

  const before = hook.received.length;
  await pass(24 * hour);
  assert.equal(hook.received.length, before);
  await world.call('PATCH', `/api/v1/webhooks/${hook.number}`, { active: true });
  await settled();
  assert.equal((await hook.shown()).active, true, 'it has another five days');
  hook.respondWith(ok);
  while (await passToNext());
  const last = new Map((await hook.attempts()).map((one) => [one.seq, one]));
  assert.ok([...last.values()].some(({ outcome }) => outcome === 'delivered'));
});

test('one success in five days → stays active', async () => {
  const hook = await world.register(fail);
  for (let half = 0; half < 14; half += 1) {
    hook.respondWith(half === 6 ? ok : fail);
    await addLeads(1);
    await settled();
    await pass(12 * hour);
  }
  assert.equal((await hook.shown()).active, true);
});
