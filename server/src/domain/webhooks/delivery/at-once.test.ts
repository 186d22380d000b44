import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAtOnce } from './at-once.ts';

function at() {
  let now = 0;
  const atOnce = createAtOnce(() => now);
  return {
    ...atOnce,
    times: (count: number, taken: boolean, ms: number) => {
      for (let one = 0; one < count; one += 1) atOnce.note(taken, ms);
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test('few at once are enough where answers are quick, and many are needed where they are slow', () => {
  const one = at();
  assert.equal(one.most(), 8);
  one.times(100, true, 5);
  assert.equal(one.most(), 8);
  one.times(100, true, 60);
  assert.ok(one.most() > 20 && one.most() < 30, `${one.most()}`);
  one.times(100, true, 15_000);
  assert.equal(one.most(), 48);
});

test('whoever does nothing but fail is tried now and then, until one goes well', () => {
  const one = at();
  one.times(49, false, 1);
  assert.deepEqual([one.most(), one.wait()], [8, 0]);
  one.times(1, false, 1);
  assert.deepEqual([one.most(), one.wait()], [1, 10]);
  one.times(20, false, 1);
  assert.equal(one.wait(), 1_000);
  one.pass(1_000);
  assert.equal(one.wait(), 0);
  one.times(1, true, 1);
  assert.deepEqual([one.most(), one.wait()], [8, 0]);
});

test('failures with successes between them hold nothing up', () => {
  const one = at();
  for (let times = 0; times < 100; times += 1) {
    one.times(30, false, 1);
    one.times(1, true, 1);
    assert.deepEqual([one.most(), one.wait()], [8, 0]);
  }
});
