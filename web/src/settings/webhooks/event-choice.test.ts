import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenTypes, eventTypes, toEvents, toggleType } from './event-choice.ts';

test('all types of a record are one event, and all types are *', () => {
  const deals = eventTypes.filter((type) => type.startsWith('deal.'));
  assert.deepEqual(toEvents(['lead.created', ...deals]), ['lead.created', 'deal.*']);
  assert.deepEqual(toEvents(eventTypes), ['*']);
  assert.deepEqual(toEvents(['task.due']), ['task.due']);
});

test('events stand for their types, and back', () => {
  assert.deepEqual(chosenTypes(['*']), [...eventTypes]);
  const events = ['lead.created', 'deal.*'];
  assert.deepEqual(toEvents(chosenTypes(events)), events);
});

test('a type that is chosen again is taken away', () => {
  assert.deepEqual(toggleType(toggleType([], 'deal.won'), 'deal.won'), []);
});
