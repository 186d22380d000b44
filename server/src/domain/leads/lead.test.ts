import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameKeyOf, splitName } from './lead.ts';

test('name keys are equal when both parts are equal, ignoring case', () => {
  assert.equal(nameKeyOf('JANE', 'Doe'), nameKeyOf('jane', 'DOE'));
  assert.notEqual(nameKeyOf('Ana María', 'Núñez'), nameKeyOf('Ana', 'María Núñez'));
});

test('a full name splits on its first space', () => {
  assert.deepEqual(splitName('Jane van der Berg'), { firstName: 'Jane', lastName: 'van der Berg' });
  assert.deepEqual(splitName('Jane'), { firstName: 'Jane', lastName: '' });
});
