// A message that is sent again while its first attempt is still in flight.
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, test } from 'node:test';
import { ok } from '../receiver.ts';
import { openWebhookWorld } from './webhook-world.ts';

const world = await openWebhookWorld();
after(world.close);
const { addLeads, call, settled } = world;

test('both attempts fail at once → both are in the log, and one retry delivers the message', async () => {
  const held: ServerResponse[] = [];
  const hook = await world.register((_received, response) => held.push(response));
  const healthy = await world.register(ok);
  const since = world.now().toISOString();
  await addLeads(4);
  await hook.until((received) => received.length === 4);
  const replays = `/api/v1/webhooks/${hook.number}/replays`;
  assert.equal((await call('POST', replays, { since, only: 'all' })).status, 201);
  await hook.until((received) => received.length === 8);
  for (const response of held) response.socket?.resetAndDestroy();
  await settled();
  assert.deepEqual(
    (await hook.attempts()).map(({ attempt, outcome }) => [attempt, outcome]),
    Array(4)
      .fill([
        [1, 'failed'],
        [2, 'failed'],
      ])
      .flat(),
  );
  await addLeads(1);
  await healthy.until((received) => received.length === 5);
  hook.respondWith(ok);
  await world.pass(6_000);
  const last = new Map((await hook.attempts()).map((one) => [one.seq, one]));
  assert.equal(last.size, 5);
  assert.ok([...last.values()].every(({ outcome }) => outcome === 'delivered'));
});
