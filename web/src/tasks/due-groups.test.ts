import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueFilter, dueGroups, groupsOf } from './due-groups.ts';

const now = new Date('2026-11-27T15:00:00Z');
const filter = (group: (typeof dueGroups)[number]) => dueFilter(group, now, 'Europe/Berlin');

test('every moment is in one group alone', () => {
  assert.deepEqual(filter('late'), { due_before: '2026-11-26T23:00:00.000Z' });
  assert.deepEqual(filter('today'), {
    due_after: '2026-11-26T22:59:59.999Z',
    due_before: '2026-11-27T23:00:00.000Z',
  });
  assert.deepEqual(filter('week'), {
    due_after: '2026-11-27T22:59:59.999Z',
    due_before: '2026-12-03T23:00:00.000Z',
  });
  assert.deepEqual(filter('later'), { due_after: '2026-12-03T22:59:59.999Z' });
});

test('the groups of a day stay the same all day, so that nothing is read again', () => {
  const morning = dueFilter('today', new Date('2026-11-27T00:30:00Z'), 'Europe/Berlin');
  assert.deepEqual(morning, filter('today'));
});

test('what is due today includes what is late', () => {
  assert.deepEqual(groupsOf('today'), ['late', 'today']);
  assert.deepEqual(groupsOf(undefined), dueGroups);
});
