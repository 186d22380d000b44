import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeOf, choiceOf, nowhere, repeatedName } from './field-choices.ts';

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

test('a column that got a number has the name of an earlier one', () => {
  const columns = [{ name: 'Email' }, { name: 'email (2)' }, { name: 'Size (2)' }];
  assert.equal(repeatedName(columns, { name: 'email (2)' }), 'email');
  assert.equal(repeatedName(columns, { name: 'Email' }), undefined);
  assert.equal(repeatedName(columns, { name: 'Size (2)' }), undefined);
});
