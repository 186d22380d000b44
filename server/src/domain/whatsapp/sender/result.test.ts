import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fateOf } from './result.ts';

const now = new Date('2026-03-28T09:00:00Z');
const fate = (
  code: number,
  message: { attempts?: number; campaignId?: string; age?: number } = {},
) => {
  const { attempts = 1, campaignId = null, age = 0 } = message;
  const createdAt = new Date(now.getTime() - age);
  const found = fateOf({ attempts, campaignId, createdAt }, { code, message: 'No' }, now);
  return found.state === 'queued' ? (found.dueAt.getTime() - now.getTime()) / 1_000 : found.state;
};

const day = 24 * 60 * 60;

test('the pair limit → 1, 4, 16, … seconds', () => {
  assert.deepEqual(
    [1, 2, 3, 4].map((attempts) => fate(131056, { attempts })),
    [1, 4, 16, 64],
  );
});

test('throttling and transient errors → again after a minute, then longer, for two days', () => {
  for (const code of [4, 80007, 130429, 2, 131000, 131016, 131057, 190, 131042]) {
    assert.equal(fate(code), 60, String(code));
  }
  assert.equal(fate(2, { attempts: 4 }), 3_600);
  assert.equal(fate(2, { age: 2 * day * 1_000 }), 'failed');
});

test('the cap of marketing → after a day, on three days', () => {
  assert.equal(fate(131049), day + 60);
  assert.equal(fate(131049, { age: 2.5 * day * 1_000 }), day + 60);
  assert.equal(fate(131049, { age: 3.5 * day * 1_000 }), 'failed');
});

test('what concerns the person → failed at once', () => {
  for (const code of [131050, 131026, 130472, 131047, 999_999]) assert.equal(fate(code), 'failed');
});

test('spam and templates → the message fails; that of a campaign waits for its resumption', () => {
  for (const code of [131048, 132000, 132001, 132015]) {
    assert.equal(fate(code), 'failed');
    assert.equal(fate(code, { campaignId: 'one' }), 0);
  }
});
