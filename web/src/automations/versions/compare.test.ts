import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from './compare.ts';

const trigger = { type: 'lead.created' };
const tag = (id: string, name = id) => ({ id, type: 'add_tag', tag: name });

test('added, removed, changed and moved steps are named', () => {
  const before = { trigger, conditions: [], steps: [tag('a'), tag('b'), tag('c')] };
  const after = { trigger, conditions: [], steps: [tag('c'), tag('b', 'other'), tag('d')] };
  assert.deepEqual(
    compare(before, after).map(({ change, step }) => [change, step?.id]),
    [
      ['moved', 'c'],
      ['changed', 'b'],
      ['added', 'd'],
      ['removed', 'a'],
    ],
  );
});

test('a changed condition is a change of the trigger, and equal versions have none', () => {
  const before = { trigger, conditions: [], steps: [] };
  const after = { ...before, conditions: [{ field: 'email', operator: 'empty' }] };
  assert.deepEqual(compare(before, after), [{ change: 'changed' }]);
  assert.deepEqual(compare(before, before), []);
});
