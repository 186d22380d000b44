import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBatcher } from './batcher.ts';

/** Runs that end when they are told to. */
function heldRuns() {
  const runs: { items: number[]; end: () => void }[] = [];
  const run = (items: number[]) =>
    new Promise<number[]>((resolve) => {
      runs.push({ items, end: () => resolve(items.map((item) => item * 10)) });
    });
  return { runs, run };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what arrives in one turn shares a run, and each gets its own result', async () => {
  const sizes: number[] = [];
  const { add } = createBatcher<number, number>({
    size: 3,
    lanes: 1,
    run: async (items) => {
      sizes.push(items.length);
      return items.map((item) => item * 10);
    },
  });
  assert.deepEqual(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(add)), [10, 20, 30, 40, 50, 60, 70]);
  assert.deepEqual(sizes, [3, 3, 1]);
});

test('a run beside another begins only when enough wait for it', async () => {
  const { runs, run } = heldRuns();
  const { add } = createBatcher<number, number>({ size: 10, lanes: 2, worthwhile: 3, run });
  const first = add(1);
  await turn();
  const others = [add(2), add(3)];
  await turn();
  assert.deepEqual(
    runs.map(({ items }) => items),
    [[1]],
  );
  others.push(add(4));
  await turn();
  assert.deepEqual(
    runs.map(({ items }) => items),
    [[1], [2, 3, 4]],
  );
  for (const { end } of runs) end();
  assert.deepEqual(await Promise.all([first, ...others]), [10, 20, 30, 40]);
});

test('a run that fails fails those in it, and the next goes on', async () => {
  let runs = 0;
  const { add } = createBatcher<number, number>({
    size: 2,
    lanes: 1,
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
