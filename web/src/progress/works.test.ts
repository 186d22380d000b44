import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cancelWork, currentWorks, pauseWork, startWork } from './works.ts';

const idOf = () => currentWorks()[0]?.id ?? 0;

test('paused work waits at its next step, and goes on', async () => {
  const work = startWork('Assign', 2);
  pauseWork(idOf(), true);
  let isThere = false;
  const step = work.step(1).then(() => {
    isThere = true;
  });
  await Promise.resolve();
  assert.equal(isThere, false);
  assert.equal(currentWorks()[0]?.done, 1);
  pauseWork(idOf(), false);
  await step;
  work.end();
  assert.deepEqual(currentWorks(), []);
});

test('cancelled work is told, even while it is paused', async () => {
  const work = startWork('Assign', 2);
  pauseWork(idOf(), true);
  const step = work.step(1);
  cancelWork(idOf());
  await step;
  assert.ok(work.signal.aborted);
  work.end();
});
