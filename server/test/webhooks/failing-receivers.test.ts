// Receivers that fail in various ways: their attempts in the log, and what is sent afterwards.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { eventually } from '../eventually.ts';
import { ok, openReceiver } from '../receiver.ts';
import { openWebhookWorld } from './webhook-world.ts';

const world = await openWebhookWorld();
after(world.close);
const { addLeads, settled } = world;

test('a reset, half a response head and a redirect → failed attempts with an error, and retried', async () => {
  const elsewhere = await openReceiver();
  const reset = await world.register((_received, response) => response.socket?.resetAndDestroy());
  const half = await world.register((_received, response) => {
    response.socket?.end('HTTP/1.1 200 OK\r\nContent-Le');
  });
  const moved = await world.register((_received, response) => {
    response.writeHead(307, { location: elsewhere.url }).end();
  });
  await addLeads(5);
  await settled();
  for (const hook of [reset, half, moved]) {
    const attempts = await hook.attempts();
    assert.equal(attempts.length, 5);
    for (const { outcome, error } of attempts) {
      assert.equal(outcome, 'failed');
      assert.ok(error);
    }
  }
  assert.ok((await moved.attempts()).every(({ error }) => error === 'It answered 307.'));
  assert.equal(elsewhere.received.length, 0);
  for (const hook of [reset, half, moved]) hook.respondWith(ok);
  await world.passToNext();
  await world.pass(6_000);
  for (const hook of [reset, half, moved]) {
    const delivered = (await hook.attempts()).filter(({ outcome }) => outcome === 'delivered');
    assert.equal(delivered.length, 5);
  }
  await elsewhere.close();
});

test('a response without end → delivered, with the first 2,000 characters', async () => {
  const hook = await world.register((_received, response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed) {
        if (!response.write('z'.repeat(16_384))) return response.once('drain', more);
      }
      return undefined;
    };
    more();
  });
  await addLeads(3);
  await settled();
  const attempts = await hook.attempts();
  assert.deepEqual(
    attempts.map(({ outcome, status, response }) => [outcome, status, response?.length]),
    Array(3).fill(['delivered', 200, 2_000]),
  );
});

test('410 → disabled at once; made active again → the remaining messages arrive, none twice', async () => {
  const hook = await world.register((_received, response) => response.writeHead(410).end());
  await addLeads(80);
  await eventually(async () => !(await hook.shown()).active, 'the webhook is disabled');
  await settled();
  const gone = new Set(hook.received.map(({ id }) => id));
  hook.respondWith(ok);
  await world.call('PATCH', `/api/v1/webhooks/${hook.number}`, { active: true });
  await settled();
  const delivered = new Set(hook.received.map(({ id }) => id));
  assert.equal(delivered.size, 80);
  assert.ok(gone.size < 80, `${gone.size} messages got a 410 before it was disabled`);
  const repeated = hook.received.length - delivered.size;
  assert.equal(repeated, 0, 'a message that got a 410 is not retried');
});

test('a rate of 10 a second → one message in each tenth of a second', async () => {
  const hook = await world.register(ok, { rate: 10 });
  await addLeads(30);
  await hook.until((received) => received.length >= 1);
  for (let tenth = 1; tenth < 30; tenth += 1) {
    await world.move(100);
    await hook.until((received) => received.length >= tenth);
    assert.ok(hook.received.length <= tenth + 1, `${hook.received.length} after ${tenth} tenths`);
  }
  await world.pass(200);
  assert.equal(hook.received.length, 30);
});
