import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asPrimary, withAddress, withLabel, withoutAddress } from './addresses.ts';

const list = [
  { address: 'a@x.example', label: null },
  { address: 'b@x.example', label: 'work' },
];

test('an address is changed, named, removed and made the first', () => {
  assert.equal(withAddress(list, 0, 'c@x.example')[0]?.address, 'c@x.example');
  assert.equal(withLabel(list, 1, '')[1]?.label, null);
  assert.deepEqual(withoutAddress(list, 0), [list[1]]);
  assert.deepEqual(asPrimary(list, 1), [list[1], list[0]]);
});
