import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSpans, parseSpans, withDay } from './spans.ts';

test('spans as people type them → from and to, and back', () => {
  const spans = parseSpans('9-12.30, 13:30 – 24', 1);
  assert.deepEqual(spans, [
    { weekday: 1, from: '09:00', to: '12:30' },
    { weekday: 1, from: '13:30', to: '24:00' },
  ]);
  assert.equal(formatSpans(spans ?? [], 1), '09:00–12:30, 13:30–24:00');
  assert.equal(formatSpans(spans ?? [], 2), '');
  assert.deepEqual(parseSpans(' ', 1), []);
});

test('a text that is no span, or ends before it begins → undefined', () => {
  for (const text of ['nine to five', '9', '17-9', '9-25', '9:70-10', '9-9']) {
    assert.equal(parseSpans(text, 1), undefined, text);
  }
});

test('a day replaces its own hours; no hours at all are any time', () => {
  const monday = { weekday: 1, from: '09:00', to: '17:00' };
  const tuesday = { weekday: 2, from: '09:00', to: '17:00' };
  assert.deepEqual(withDay([monday], 2, [tuesday]), [monday, tuesday]);
  assert.equal(withDay([monday], 1, []), null);
});
