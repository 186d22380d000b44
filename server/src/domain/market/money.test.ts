import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DomainError } from '../errors.ts';
import { checkAmount, compareAmounts } from './money.ts';

test('an amount is normalised to two decimals', () => {
  assert.equal(checkAmount('price', '45'), '45.00');
  assert.equal(checkAmount('price', '45.5'), '45.50');
  assert.equal(checkAmount('price', ' 45.05 '), '45.05');
  assert.equal(checkAmount('price', '007'), '7.00');
  assert.equal(checkAmount('price', '0'), '0.00');
  assert.equal(checkAmount('price', '999999999.99'), '999999999.99');
});

test('a text that is not an amount → an error that names its field', () => {
  for (const text of [
    '',
    '-1',
    '+1',
    '1.234',
    '1,50',
    '1e3',
    '$5',
    'NaN',
    '.5',
    '1.',
    '1234567890',
  ]) {
    assert.throws(
      () => checkAmount('price', text),
      (error) => error instanceof DomainError && error.fields[0]?.field === 'price',
      text,
    );
  }
});

test('amounts sort as numbers', () => {
  assert.deepEqual(['9.99', '100.00', '10.00', '9.90'].toSorted(compareAmounts), [
    '9.90',
    '9.99',
    '10.00',
    '100.00',
  ]);
});
