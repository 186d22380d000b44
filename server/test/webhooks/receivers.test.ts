// Receivers that answer badly: what the log says of them, and that they hold nobody up.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ok, openReceiver } from '../receiver.ts';
import { openWebhookWorld } from './webhook-world.ts';

const world = await openWebhookWorld();
after(world.close);
const { addLeads, settled } = world;

test('a reset, half a head and a redirect are failures, each in words', async () => {
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
    for (const { outcome, trouble } of attempts) {
      assert.equal(outcome, 'failed');
      assert.ok(trouble);
    }
  }
  assert.ok((await moved.attempts()).every(({ trouble }) => trouble === 'It answered 307.'));
  assert.equal(elsewhere.received.length, 0);
  for (const hook of [reset, half, moved]) hook.answer(ok);
  await world.passToNext();
  await world.pass(6_000);
  for (const hook of [reset, half, moved]) {
    const delivered = (await hook.attempts()).filter(({ outcome }) => outcome === 'delivered');
    assert.equal(delivered.length, 5);
  }
  await elsewhere.close();
});

test('an answer without end is read as far as it is kept, and counts', async () => {
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
    attempts.map(({ outcome, status, answer }) => [outcome, status, answer?.length]),
    Array(3).fill(['delivered', 200, 2_000]),
  );
});

test('whoever answers 410 is told nothing more, and the rest is not lost', async () => {
  const hook = await world.register((_received, response) => response.writeHead(410).end());
  await addLeads(80);
  while ((await hook.shown()).active);
  await settled();
  const gone = new Set(hook.received.map(({ id }) => id));
  hook.answer(ok);
  await world.call('PATCH', `/api/v1/webhooks/${hook.number}`, { active: true });
  await settled();
  const told = new Set(hook.received.map(({ id }) => id));
  assert.equal(told.size, 80);
  assert.ok(gone.size < 80, `${gone.size} were answered 410 before it was left`);
  const repeated = hook.received.length - told.size;
  assert.equal(repeated, 0, 'what was answered 410 is not sent again by itself');
});

test('a rate is kept', async () => {
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
