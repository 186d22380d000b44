import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byName, fieldRows, newTypeOf, sampleText, withChoice } from './mapping-rows.ts';

test('fieldRows → where each field of a sample goes, and those that only the mapping names', () => {
  const fields = [
    { name: 'q1', label: 'Your name', value: 'Ada', field: 'name' },
    { name: 'q2', label: 'Phone', value: '12', field: 'phone' },
    { name: 'q3', label: null, value: ['a', 'b'], field: null },
    { name: 'q4', label: null, value: 'x', field: 'ignore' },
  ];
  const lead = { name: 'Ada', extra: { Phone: '12', q3: ['a', 'b'] } };
  const rows = fieldRows({ fields, lead }, { q4: 'ignore', gone: 'email' });
  assert.deepEqual(
    rows.map(({ label, sample, choice, place }) => [label, sample, choice, place]),
    [
      ['Your name', 'Ada', byName, 'filled'],
      ['Phone', '12', byName, 'misfit'],
      ['q3', 'a, b', byName, 'kept'],
      ['q4', 'x', 'ignore', 'left-out'],
      ['gone', '', 'email', 'absent'],
    ],
  );
});

test('withChoice → the mapping with the choice, and none once every field goes by its name', () => {
  assert.deepEqual(withChoice({}, 'a', 'email'), { a: 'email' });
  assert.deepEqual(withChoice({ a: 'email', b: 'notes' }, 'a', byName), { b: 'notes' });
  assert.equal(withChoice({ a: 'email' }, 'a', byName), null);
});

test('sampleText → texts, numbers, lists and objects in one line', () => {
  assert.equal(sampleText(null), '');
  assert.equal(sampleText(12), '12');
  assert.equal(sampleText([1, { a: true }]), '1, {"a":true}');
});

test('newTypeOf → the type of a new custom field', () => {
  assert.equal(newTypeOf('new:number'), 'number');
  assert.equal(newTypeOf('email'), undefined);
});
