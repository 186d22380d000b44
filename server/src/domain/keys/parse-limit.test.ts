import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatLimit, parseLimit } from './parse-limit.ts';

test('a limit is a number per second, minute, hour or day', () => {
  assert.deepEqual(parseLimit('500/hour'), { quota: 500, seconds: 3_600 });
  assert.deepEqual(parseLimit('1/second'), { quota: 1, seconds: 1 });
  assert.deepEqual(parseLimit(' 60 / Minutes '), { quota: 60, seconds: 60 });
  assert.deepEqual(parseLimit('1000000000/day'), { quota: 1_000_000_000, seconds: 86_400 });
});

test('a malformed limit is rejected', () => {
  const wrong = ['', '500', '/hour', '0/hour', '-1/hour', '1.5/hour', '5/week', '5/hour/day'];
  for (const text of [...wrong, '1000000001/day', '5 per hour', 'hour/5', '5/hours5', '5/']) {
    assert.throws(() => parseLimit(text), /is not a limit/, text);
  }
});

test('a formatted limit parses to the same limit', () => {
  for (const text of ['500/hour', '1/second', '60/minute', '7/day']) {
    assert.equal(formatLimit(parseLimit(text)), text);
  }
  assert.equal(formatLimit({ quota: 5, seconds: 90 }), '5/90 seconds');
});
