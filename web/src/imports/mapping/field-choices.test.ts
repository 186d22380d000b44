import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeOf, choiceOf, nowhere } from './field-choices.ts';

test('a choice names the field, a new one or none, and changes the column accordingly', () => {
  const column = { index: 3, name: 'Roof area' };
  assert.equal(choiceOf({ field: 'email', new_field: null }), 'email');
  assert.equal(choiceOf({ field: null, new_field: null }), nowhere);
  assert.equal(
    choiceOf({ field: null, new_field: { label: 'Roof', type: 'number' } }),
    'new:number',
  );
  assert.deepEqual(changeOf(column, 'email'), { index: 3, field: 'email' });
  assert.deepEqual(changeOf(column, nowhere), { index: 3, field: null });
  assert.deepEqual(changeOf(column, 'new:number'), {
    ...{ index: 3, new_field: { label: 'Roof area', type: 'number' } },
  });
});
