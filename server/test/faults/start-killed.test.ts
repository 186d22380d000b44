// A first start that is killed again and again, each time a step further.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { programData } from './data.ts';
import { assertStarts, type StepName, steps, stopStartAt } from './start-steps.ts';

test('SIGKILL at each step of one first start → the next start goes on, the last comes up', async () => {
  const data = programData();
  for (const step of Object.keys(steps) as StepName[]) {
    const { signal, errors } = await stopStartAt(data, step, 'SIGKILL');
    assert.equal(signal, 'SIGKILL', `${step}: ${errors}`);
  }
  await assertStarts(data);
});
