// A first start stopped at each step, and at any moment: the next normal start succeeds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { programData } from './data.ts';
import { runProgram } from './program.ts';
import { assertStarts, type StepName, steps, stopStartAt } from './start-steps.ts';

for (const step of Object.keys(steps) as StepName[]) {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    test(`${signal} when ${step} → the next start succeeds`, async () => {
      const data = programData();
      const ended = await stopStartAt(data, step, signal);
      if (signal === 'SIGTERM') {
        assert.equal(ended.code, 0, ended.errors);
        assert.equal(data.postgresPid(), undefined, 'PostgreSQL does not keep running');
      } else assert.equal(ended.signal, 'SIGKILL', ended.errors);
      await assertStarts(data);
    });
  }
}

test('SIGKILL after 50, 100, … 3,000 ms of starts on one folder → the next start succeeds', async () => {
  const data = programData();
  for (let ms = 50; ms <= 3_000; ms += 50) {
    const onStart = (kill: (signal: NodeJS.Signals) => void) => {
      void sleep(ms).then(() => kill('SIGKILL'));
    };
    const { signal, errors } = await runProgram({ env: { INLET_DATA: data.folder }, onStart });
    assert.equal(signal, 'SIGKILL', `after ${ms} ms: ${errors}`);
  }
  await assertStarts(data);
});
