import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBatcher } from './batcher.ts';

/** Batches that finish only when the test calls `end`. */
function controlledRuns() {
  const runs: { items: number[]; end: () => void }[] = [];
  const run = (items: number[]) =>
    new Promise<number[]>((resolve) => {
      runs.push({ items, end: () => resolve(items.map((item) => item * 10)) });
    });
  return { runs, run };
}

const nextTick = () => new Promise((resolve) => setImmediate(resolve));

test('items added in one tick → share batches, and each gets its own result', async () => {
  const sizes: number[] = [];
  const { add } = createBatcher<number, number>({
    size: 3,
    concurrency: 1,
    run: async (items) => {
      sizes.push(items.length);
      return items.map((item) => item * 10);
    },
  });
  assert.deepEqual(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(add)), [10, 20, 30, 40, 50, 60, 70]);
  assert.deepEqual(sizes, [3, 3, 1]);
});

test('a second batch at once → starts only with the minimum number of items', async () => {
  const { runs, run } = controlledRuns();
  const { add } = createBatcher<number, number>({
    size: 10,
    concurrency: 2,
    minConcurrentSize: 3,
    run,
  });
  const first = add(1);
  await nextTick();
  const others = [add(2), add(3)];
  await nextTick();
  assert.deepEqual(
    runs.map(({ items }) => items),
    [[1]],
  );
  others.push(add(4));
  await nextTick();
  assert.deepEqual(
    runs.map(({ items }) => items),
    [[1], [2, 3, 4]],
  );
  for (const { end } of runs) end();
  assert.deepEqual(await Promise.all([first, ...others]), [10, 20, 30, 40]);
});

test('a batch that fails → rejects its items, and the next batch runs', async () => {
  let runs = 0;
  const { add } = createBatcher<number, number>({
    size: 2,
    concurrency: 1,
    run: async (items) => {
      runs += 1;
      if (runs === 1) throw new Error('broken');
      return items;
    },
  });
  const settled = await Promise.allSettled([add(1), add(2), add(3)]);
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['rejected', 'rejected', 'fulfilled'],
  );
});
