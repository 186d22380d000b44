import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eitherOf } from './assignees.ts';

const members = { by: 'turns', user_ids: [1, 2], weights: [1, 3] };
const team = { by: 'turns', team_id: 7, team_weights: [{ user_id: 1, weight: 2 }] };

test('a team takes the place of members, and members that of a team', () => {
  assert.deepEqual(eitherOf(members, { ...members, team_id: 7 }), { by: 'turns', team_id: 7 });
  assert.deepEqual(eitherOf(team, { ...team, user_ids: [3] }), { by: 'turns', user_ids: [3] });
});

test('another team has no turns yet; other edits change nothing else', () => {
  assert.deepEqual(eitherOf(team, { ...team, team_id: 8 }), { by: 'turns', team_id: 8 });
  const edited = { ...team, ignore_hours: true };
  assert.deepEqual(eitherOf(team, edited), edited);
});
