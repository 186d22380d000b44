import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextTry, retryAfterMs, waitAsked } from './retry-schedule.ts';

const at = new Date('2026-03-28T09:00:00Z');
const next = (fields: Partial<Parameters<typeof nextTry>[0]>) => {
  const due = nextTry({ tries: 1, at, retryAfter: undefined, chance: 0, ...fields });
  return due === null ? null : due.getTime() - at.getTime();
};
const minute = 60_000;
const hour = 60 * minute;

test('ten tries in three days, each later than planned by a tenth at the most', () => {
  const planned = [5_000, 5 * minute, 30 * minute, ...[2, 5, 10, 14, 20, 24].map((n) => n * hour)];
  assert.deepEqual([...retryAfterMs], planned);
  for (const [index, wait] of planned.entries()) {
    assert.equal(next({ tries: index + 1 }), wait);
    assert.equal(next({ tries: index + 1, chance: 1 }), wait + wait / 10);
  }
  assert.equal(next({ tries: 10 }), null);
});

test('what the receiver asks for is waited for when it is longer', () => {
  assert.equal(next({ retryAfter: '120' }), 120_000);
  assert.equal(next({ retryAfter: '2' }), 5_000);
  assert.equal(next({ retryAfter: 'Sat, 28 Mar 2026 09:01:00 GMT' }), minute);
  assert.equal(next({ retryAfter: '999999999' }), 24 * hour);
  assert.equal(next({ retryAfter: '9'.repeat(400) }), 24 * hour);
  assert.equal(next({ retryAfter: 'soon' }), 5_000);
});

test('a wait is in seconds or until a date, and never of the past', () => {
  assert.equal(waitAsked(undefined, at), undefined);
  assert.equal(waitAsked('', at), undefined);
  assert.equal(waitAsked('-5', at), 0);
  assert.equal(waitAsked(' 7 ', at), 7_000);
  assert.equal(waitAsked('Sat, 28 Mar 2026 08:00:00 GMT', at), 0);
});
