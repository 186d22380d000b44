import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextAttemptAt, parseRetryAfter, retryDelaysMs } from './retry-schedule.ts';

const at = new Date('2026-03-28T09:00:00Z');
const waitMs = (fields: Partial<Parameters<typeof nextAttemptAt>[0]>) => {
  const due = nextAttemptAt({ failures: 1, at, retryAfter: undefined, jitter: 0, ...fields });
  return due === null ? null : due.getTime() - at.getTime();
};
const minute = 60_000;
const hour = 60 * minute;

test('ten attempts in three days, each up to a tenth later than planned', () => {
  const planned = [5_000, 5 * minute, 30 * minute, ...[2, 5, 10, 14, 20, 24].map((n) => n * hour)];
  assert.deepEqual([...retryDelaysMs], planned);
  for (const [index, delay] of planned.entries()) {
    assert.equal(waitMs({ failures: index + 1 }), delay);
    assert.equal(waitMs({ failures: index + 1, jitter: 1 }), delay + delay / 10);
  }
  assert.equal(waitMs({ failures: 10 }), null);
});

test('a Retry-After longer than planned → waits for that, a day at most', () => {
  assert.equal(waitMs({ retryAfter: '120' }), 120_000);
  assert.equal(waitMs({ retryAfter: '2' }), 5_000);
  assert.equal(waitMs({ retryAfter: 'Sat, 28 Mar 2026 09:01:00 GMT' }), minute);
  assert.equal(waitMs({ retryAfter: '999999999' }), 24 * hour);
  assert.equal(waitMs({ retryAfter: '9'.repeat(400) }), 24 * hour);
  assert.equal(waitMs({ retryAfter: 'soon' }), 5_000);
});

test('Retry-After in seconds or as a date → milliseconds, never negative', () => {
  assert.equal(parseRetryAfter(undefined, at), undefined);
  assert.equal(parseRetryAfter('', at), undefined);
  assert.equal(parseRetryAfter('-5', at), 0);
  assert.equal(parseRetryAfter(' 7 ', at), 7_000);
  assert.equal(parseRetryAfter('Sat, 28 Mar 2026 08:00:00 GMT', at), 0);
});
