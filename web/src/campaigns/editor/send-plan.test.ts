import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from './draft.ts';
import { planOf } from './send-plan.ts';

const draft = {
  ...{ subjects: ['One'], perMinute: null, test: { share: 20, rule: 'opened', hours: 4 } },
} as unknown as Draft;

test('one subject is no test, and no limit has no duration', () => {
  assert.deepEqual(planOf(draft, 120), { test: undefined, minutes: undefined });
});

test('two subjects go to their share, rounded up, and the rest waits', () => {
  const plan = planOf({ ...draft, subjects: ['One', 'Two'] }, 121);
  assert.deepEqual(plan.test, { subjects: 2, people: 25, rest: 96 });
});

test('each subject is tried on somebody, but on no more people than there are', () => {
  const tested = { ...draft, subjects: ['One', 'Two', 'Three'] };
  assert.equal(planOf(tested, 5).test?.people, 3);
  assert.deepEqual(planOf(tested, 2).test, { subjects: 3, people: 2, rest: 0 });
});

test('the duration follows from the rate', () => {
  assert.equal(planOf({ ...draft, perMinute: 60 }, 121).minutes, 3);
});
