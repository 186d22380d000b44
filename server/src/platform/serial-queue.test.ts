import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSerialQueue } from './serial-queue.ts';

const gate = () => Promise.withResolvers<void>();

test('tasks of one key run one after another, tasks of another key in parallel', async () => {
  const queue = createSerialQueue(10);
  const order: string[] = [];
  const first = gate();
  const running = [
    queue('a', async () => {
      await first.promise;
      order.push('a1');
    }),
    queue('a', async () => void order.push('a2')),
  ];
  await queue('b', async () => void order.push('b'));
  first.resolve();
  await Promise.all(running);
  assert.deepEqual(order, ['b', 'a1', 'a2']);
});

test('a task that fails → rejects alone, and the next task runs', async () => {
  const queue = createSerialQueue(10);
  const failing = queue('a', () => Promise.reject(new Error('failed')));
  const next = queue('a', async () => 'done');
  await assert.rejects(failing, /failed/);
  assert.equal(await next, 'done');
});

test('a full queue → the next task returns undefined without running', async () => {
  const queue = createSerialQueue(1);
  const first = gate();
  const running = [queue('a', () => first.promise), queue('a', async () => {})];
  assert.equal(await queue('a', async () => 'ran'), undefined);
  first.resolve();
  await Promise.all(running);
  assert.equal(await queue('a', async () => 'ran'), 'ran');
});
