import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newField, toField, toNewField } from './field-draft.ts';

test('only choices have options, and only numbers a currency or a unit', () => {
  const draft = { ...newField, label: 'Roof area', options: ['a'], unit: 'm²' };
  assert.deepEqual(toNewField(draft), { label: 'Roof area', required: false, type: 'text' });
  const choice = { ...draft, type: 'choice' } as const;
  assert.deepEqual(toField(choice), { label: 'Roof area', required: false, options: ['a'] });
  const number = { ...draft, type: 'number', measure: 'unit' } as const;
  assert.deepEqual(toField(number), {
    ...{ label: 'Roof area', required: false, currency: null, unit: 'm²' },
  });
});

test('a field without a label is called by its key', () => {
  assert.equal(toField({ ...newField, key: 'roof_area' }).label, 'roof_area');
});
