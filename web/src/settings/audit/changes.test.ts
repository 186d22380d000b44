import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOf, fieldWords, subjectName } from './changes.ts';

const subject = { type: 'lead', id: 12, uuid: 'x' };

test('each field that changed has its old and its new value', () => {
  const changes = changesOf({
    before: { status: 'new', tags: ['a'], note: null },
    after: { status: 'won', tags: ['a'], note: '' },
  });
  assert.deepEqual(changes, [{ field: 'status', before: 'new', after: 'won' }]);
});

test('a new record does not repeat its name, and long values are cut', () => {
  const [change, ...others] = changesOf({
    before: null,
    after: { name: 'Ann', number: 3, notes: 'x'.repeat(100) },
  });
  assert.deepEqual(others, []);
  assert.equal(change?.after?.length, 61);
});

test('lists and records within an event are read as words', () => {
  const changes = changesOf({
    before: null,
    after: {
      tags: ['a', 'b'],
      task: { id: 'x', title: 'Call Ann', due_at: null },
      limit: { count: 500, per_id: 'hour', note: null },
    },
  });
  assert.deepEqual(
    changes.map(({ after }) => after),
    ['a, b', 'Call Ann', 'count: 500, per: hour'],
  );
});

test('a subject is called by its name, else by its number', () => {
  assert.equal(subjectName({ before: null, after: { name: 'Website' }, subject }), 'Website');
  const person = { first_name: 'Ann', last_name: 'Lee', email: 'ann@example.com' };
  assert.equal(subjectName({ before: person, after: null, subject }), 'Ann Lee');
  assert.equal(subjectName({ before: null, after: { role: 'agent' }, subject }), '#12');
});

test('fields are read as words', () => {
  assert.equal(fieldWords('assigned_user_id'), 'assigned user');
  assert.equal(fieldWords('deactivated_at'), 'deactivated');
});
