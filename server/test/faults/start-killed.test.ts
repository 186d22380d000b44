// A first start killed repeatedly, each time one step later.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { programData } from './data.ts';
import { assertStarts, type StepName, steps, stopStartAt } from './start-steps.ts';

test('SIGKILL at each step of one first start → each start continues, the last one succeeds', async () => {
  const data = programData();
  for (const step of Object.keys(steps) as StepName[]) {
    const { signal, errors } = await stopStartAt(data, step, 'SIGKILL');
    assert.equal(signal, 'SIGKILL', `${step}: ${errors}`);
  }
  await assertStarts(data);
});
