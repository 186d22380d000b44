import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeKinds, withDefaults } from './preferences.ts';

test('what was chosen replaces the default of its channel alone', () => {
  const kinds = withDefaults({ mention: { email: false } });
  assert.deepEqual(kinds.mention, { in_app: true, email: false, push: true });
  assert.deepEqual(kinds.lead_assigned, withDefaults({}).lead_assigned);
});

test('by default assignments are no mails, and mentions and waiting leads are', () => {
  const { lead_assigned, mention, lead_waiting } = withDefaults({});
  assert.deepEqual(
    [lead_assigned, mention, lead_waiting].map(({ in_app, email }) => [in_app, email]),
    [
      [true, false],
      [true, true],
      [true, true],
    ],
  );
});

test('a later choice keeps the earlier ones', () => {
  const first = mergeKinds({}, { mention: { email: false }, task_due: { push: false } });
  assert.deepEqual(mergeKinds(first, { mention: { in_app: false, push: undefined } }), {
    mention: { email: false, in_app: false },
    task_due: { push: false },
  });
});
