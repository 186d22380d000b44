import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOf, fieldWords, subjectName } from './changes.ts';

const words = { yes: 'Yes', no: 'No', time: (time: string) => `at ${time.slice(0, 10)}` };
const subject = { type: 'lead', id: 12, uuid: 'x' };

test('each field that changed has its old and its new value', () => {
  const changes = changesOf(
    {
      before: { status: 'new', tags: ['a'], note: null },
      after: { status: 'won', tags: ['a'], note: '' },
    },
    words,
  );
  assert.deepEqual(changes, [{ field: 'status', before: 'new', after: 'won' }]);
});

test('a new record does not repeat its name, and long values are cut', () => {
  const [change, ...others] = changesOf(
    {
      before: null,
      after: { name: 'Ann', number: 3, notes: 'x'.repeat(100) },
    },
    words,
  );
  assert.deepEqual(others, []);
  assert.equal(change?.after?.length, 61);
});

test('lists and records within an event are read as words', () => {
  const changes = changesOf(
    {
      before: null,
      after: {
        tags: ['a', 'b'],
        task: { id: 'x', title: 'Call Ann', due_at: null },
        limit: { count: 500, per_id: 'hour', note: null },
      },
    },
    words,
  );
  assert.deepEqual(
    changes.map(({ after }) => after),
    ['a, b', 'Call Ann', 'count: 500, per: hour'],
  );
});

test('times and flags are words, and ids that only programs know are left out', () => {
  const id = '01a21d40-891a-7370-bab4-62a0b5bf0c11';
  const changes = changesOf(
    {
      before: { stage: 'new', stage_id: id, active: false },
      after: { stage: 'won', stage_id: id.replace('01a2', '01a3'), active: true },
    },
    words,
  );
  assert.deepEqual(changes, [
    { field: 'stage', before: 'new', after: 'won' },
    { field: 'active', before: 'No', after: 'Yes' },
  ]);
  const call = { id, at: '2026-11-27T11:00:09.553Z', direction: 'out' };
  const [logged] = changesOf({ before: null, after: { call } }, words);
  assert.equal(logged?.after, 'at: at 2026-11-27, direction: out');
});

test('a record within the event is named once, not by what it was before', () => {
  const changes = changesOf(
    { before: { task: { done: false } }, after: { task: { title: 'Call Ann', done: true } } },
    words,
  );
  assert.deepEqual(changes, [{ field: 'task', before: undefined, after: 'Call Ann' }]);
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
