import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from './compare.ts';

const trigger = { type: 'lead.created' };
const tag = (id: string, name = id) => ({ id, type: 'add_tag', tag: name });

test('added, removed, changed and moved steps are named', () => {
  const before = { trigger, conditions: [], steps: [tag('a'), tag('b'), tag('c'), tag('e')] };
  const after = {
    trigger,
    conditions: [],
    steps: [tag('e'), tag('b', 'other'), tag('c'), tag('d')],
  };
  assert.deepEqual(
    compare(before, after).map(({ change, step }) => [change, step?.id]),
    [
      ['moved', 'e'],
      ['changed', 'b'],
      ['added', 'd'],
      ['removed', 'a'],
    ],
  );
});

test('a step before others, or one that is gone, moves none of them; another list is a move', () => {
  const branch = (...yes: object[]) => ({ id: 'if', type: 'branch', conditions: [], yes, no: [] });
  const version = (...steps: object[]) => ({ trigger, conditions: [], steps: steps as never });
  const changes = (before: object[], after: object[]) =>
    compare(version(...before), version(...after)).map(({ change, step }) => [change, step?.id]);
  assert.deepEqual(
    changes([tag('a'), tag('b'), branch(tag('c'))], [tag('x'), tag('b'), branch(tag('c'))]),
    [
      ['added', 'x'],
      ['removed', 'a'],
    ],
  );
  assert.deepEqual(changes([tag('a'), branch(tag('c'))], [tag('a'), tag('c'), branch()]), [
    ['moved', 'c'],
  ]);
});

test('a changed condition is a change of the trigger, and equal versions have none', () => {
  const before = { trigger, conditions: [], steps: [] };
  const after = { ...before, conditions: [{ field: 'email', operator: 'empty' }] };
  assert.deepEqual(compare(before, after), [{ change: 'changed' }]);
  assert.deepEqual(compare(before, before), []);
});
