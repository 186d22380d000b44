import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Change, type Preferences, reverseOf, withChange } from './preferences.ts';

const everywhere = { in_app: true, email: true, push: true };
const before = {
  ...{ kinds: { mention: everywhere, task_due: everywhere }, time_zone: 'Europe/Berlin' },
  ...{ quiet_hours: null, digest_at: '08:00' },
} as unknown as Preferences;

test('a change of one channel leaves the others and the other kinds', () => {
  const { kinds } = withChange(before, { kinds: { mention: { email: false } } });
  assert.deepEqual(kinds, { mention: { ...everywhere, email: false }, task_due: everywhere });
});

test('what a change replaced comes back by its reverse', () => {
  const changes: Change[] = [
    { kinds: { task_due: { push: false } } },
    { quiet_hours: { start: '20:00', end: '07:00' } },
    { digest_at: null },
  ];
  for (const change of changes) {
    assert.deepEqual(withChange(withChange(before, change), reverseOf(before, change)), before);
  }
});
