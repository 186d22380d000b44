import assert from 'node:assert/strict';
import { test } from 'node:test';
import { record, redo, startHistory, undo } from './history.ts';

test('typing in one setting is undone at once, and made again', () => {
  let history = startHistory('a');
  history = record(history, 'ab', 'title');
  history = record(history, 'abc', 'title');
  history = record(history, 'abc!');
  history = undo(history);
  assert.equal(history.now, 'abc');
  assert.equal(undo(history).now, 'a');
  assert.equal(redo(undo(history)).now, 'abc');
});

test('without a past, undo changes nothing; a change drops the future', () => {
  const history = startHistory(1);
  assert.equal(undo(history), history);
  const changed = record(undo(record(history, 2)), 3);
  assert.equal(redo(changed), changed);
});
