import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellEvent } from './tell-event.ts';
import type { Entry } from './telling.ts';

const maren = { type: 'user', id: 1, name: 'Maren Vogt' };
const entry = (type: string, before: Entry['before'], after: Entry['after'], actor = maren) => ({
  ...{ type, actor, before, after },
});
const keysOf = (one: Entry) => tellEvent(one).sentences.map(({ key }) => key);

test('a lead arrives by who or what sent it, with its source', () => {
  const after = { source: 'website' };
  assert.deepEqual(keysOf(entry('lead.created', null, {})), ['timeline.addedBy']);
  for (const [type, key] of [
    ['key', 'timeline.arrivedByKey'],
    ['import', 'timeline.arrivedByImport'],
    ['integration', 'timeline.arrivedByIntegration'],
    ['system', 'timeline.arrivedByForm'],
  ] as const) {
    const actor = { type, id: 1, name: 'Website' };
    const keys = keysOf(entry('lead.created', null, after, actor as typeof maren));
    assert.deepEqual(keys, [key, 'timeline.fromSource']);
  }
});

test('status and stage have their old and new values, in one line', () => {
  const told = tellEvent(
    entry(
      'lead.status_changed',
      { status: 'new', stage: 'new', stage_id: 'a' },
      { status: 'won', stage: 'won', stage_id: 'b' },
    ),
  );
  assert.deepEqual(
    told.sentences.map(({ key }) => key),
    [...['timeline.changedStatus', 'timeline.andStage']],
  );
  assert.deepEqual(told.sentences[0]?.parts.from, { type: 'status', key: 'new' });
  assert.deepEqual(told.sentences[1]?.parts.to, { type: 'stage', id: 'b', key: 'won' });
});

test('an owner is given or taken', () => {
  const given = entry('lead.assigned', { assigned_user_id: null }, { assigned_user_id: 3 });
  assert.deepEqual(keysOf(given), ['timeline.assigned']);
  const taken = entry('lead.assigned', { assigned_user_id: 3 }, { assigned_user_id: null });
  assert.deepEqual(keysOf(taken), ['timeline.unassigned']);
});

test('a lead that waits says for how long, and who was alerted', () => {
  const after = { level: 'manager', minutes: 30, user_ids: [3, 4] };
  assert.deepEqual(keysOf(entry('lead.waiting', null, after)), [
    ...['timeline.waited', 'timeline.alerted', 'timeline.alerted'],
  ]);
});

test('one field is told with both values, custom ones by their own names', () => {
  const told = tellEvent(
    entry(
      'lead.updated',
      { custom_fields: { roof: 80, budget: 1 } },
      { custom_fields: { roof: 90, budget: 1 } },
    ),
  );
  assert.deepEqual(told.sentences[0]?.parts.to, { type: 'value', field: 'roof', value: 90 });
  assert.deepEqual(keysOf(entry('lead.updated', { email: null }, { email: 'a@b.example' })), [
    'timeline.setField',
  ]);
  assert.deepEqual(keysOf(entry('lead.updated', { city: 'Bonn' }, { city: null })), [
    'timeline.clearedField',
  ]);
});

test('a new name is one change, several fields are a list', () => {
  const name = { name: 'A B', first_name: 'A', last_name: 'B' };
  const told = tellEvent(entry('lead.updated', { name: 'C', first_name: 'C' }, name));
  assert.deepEqual(told.sentences[0]?.key, 'timeline.changedField');
  const several = tellEvent(
    entry('lead.updated', { city: 'Bonn', zip: '1' }, { city: 'Kiel', zip: '2' }),
  );
  assert.equal(several.sentences[0]?.key, 'timeline.changedFields');
  assert.deepEqual(
    several.changes?.map(({ field }) => field),
    ['city', 'zip'],
  );
});

test('tags, the star and the score have words of their own', () => {
  const tags = entry('lead.updated', { tags: ['a', 'b'] }, { tags: ['b', 'c'] });
  assert.deepEqual(keysOf(tags), ['timeline.tagged', 'timeline.untagged']);
  assert.deepEqual(keysOf(entry('lead.updated', { starred: false }, { starred: true })), [
    'timeline.starred',
  ]);
  assert.deepEqual(keysOf(entry('lead.updated', { score: 65 }, { score: 95 })), [
    'timeline.scoreRose',
  ]);
});

test('notes and calls carry their text, tasks their title and time', () => {
  const note = tellEvent(entry('note.created', null, { note: { body: '**Hi**' } }));
  assert.deepEqual(note.note, { body: '**Hi**', mentions: [] });
  const call = { outcome: 'connected', seconds: 400, note: null };
  assert.deepEqual(keysOf(entry('call.logged', null, { call })), ['timeline.calledFor']);
  assert.deepEqual(keysOf(entry('call.logged', null, { call: { ...call, seconds: null } })), [
    'timeline.called',
  ]);
  const task = { title: 'Call', due_at: '2026-11-27T10:00:00Z' };
  assert.deepEqual(keysOf(entry('task.created', null, { task })), [
    ...['timeline.madeTask', 'timeline.dueAt'],
  ]);
});

test('an unknown type still tells who changed something', () => {
  assert.deepEqual(keysOf(entry('moon.rose', null, null)), ['timeline.changedFields']);
});
