import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaptureBatch } from './split-on-failure.ts';
import { createBusyMeter, yieldTo } from './yield-to-intake.ts';

/** A capture whose batches end when the test says so. */
function heldCapture() {
  const running: (() => void)[] = [];
  const capture: CaptureBatch = () =>
    new Promise((resolve) => {
      running.push(() => resolve([]));
    });
  return { running, capture };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('while nothing else is captured, batches overlap', async () => {
  const { running, capture } = heldCapture();
  const yielding = yieldTo({ isBusy: () => false, load: () => 0 }, capture);
  const both = [yielding([]), yielding([])];
  await turn();
  assert.equal(running.length, 2);
  for (const end of running) end();
  await Promise.all(both);
});

test('while single leads are captured, one batch runs at a time, with a pause after it', async () => {
  const { running, capture } = heldCapture();
  let isBusy = true;
  const yielding = yieldTo({ isBusy: () => isBusy, load: () => 1 }, capture);
  const began = performance.now();
  const first = yielding([]);
  const second = yielding([]);
  await turn();
  assert.equal(running.length, 1);
  while (performance.now() - began < 20) await turn();
  running[0]?.();
  await first;
  await turn();
  assert.equal(running.length, 1);
  // The single leads have ended, so that nothing is left to wait for.
  isBusy = false;
  while (running.length < 2) await turn();
  running[1]?.();
  await second;
});

test('capture is busy while a batch runs, and for a moment after it', async () => {
  const { running, capture } = heldCapture();
  const meter = createBusyMeter();
  assert.equal(meter.isBusy(), false);
  const captured = meter.counting(capture)([]);
  assert.equal(meter.isBusy(), true);
  running[0]?.();
  await captured;
  assert.equal(meter.isBusy(), true);
  while (meter.isBusy()) await turn();
});

test('the load is the part of the last second in which single leads were captured', async () => {
  const { running, capture } = heldCapture();
  const meter = createBusyMeter();
  assert.equal(meter.load(), 0);
  const began = performance.now();
  const captured = meter.counting(capture)([]);
  while (performance.now() - began < 100) await turn();
  running[0]?.();
  await captured;
  const after = meter.load();
  assert.ok(after > 0.09 && after <= 1, `${after}`);
  while (meter.load() > after / 2) await turn();
});

test('single leads pause for less time than the last batch took → the next batch waits', async () => {
  const { running, capture } = heldCapture();
  const meter = createBusyMeter();
  const yielding = yieldTo(meter, capture);
  const single = meter.counting(async () => {});
  const began = performance.now();
  const first = yielding([]);
  await turn();
  while (performance.now() - began < 100) await turn();
  await single([]);
  const arrivedAt = performance.now();
  running[0]?.();
  await first;
  const second = yielding([]);
  while (running.length < 2) await turn();
  assert.ok(performance.now() - arrivedAt >= 90);
  running[1]?.();
  await second;
});

test('batches that had to wait start in the order of their calls', async () => {
  const order: number[] = [];
  let isBusy = true;
  const yielding = yieldTo({ isBusy: () => isBusy, load: () => 1 }, async (number: number) => {
    order.push(number);
    await turn();
  });
  const all = [1, 2, 3, 4].map(yielding);
  await turn();
  isBusy = false;
  await Promise.all(all);
  assert.deepEqual(order, [1, 2, 3, 4]);
});
