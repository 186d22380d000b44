import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { refOf, toPrefixed } from './record-id.ts';

test('a number, a UUID and a prefixed UUID → references to the same record', () => {
  const id = '01a1fe49-2bfa-72e6-8067-596da24ebb56';
  assert.deepEqual(refOf('1842'), { number: 1842 });
  assert.deepEqual(refOf(1842), { number: 1842 });
  assert.deepEqual(refOf(id.toUpperCase()), { id });
  assert.deepEqual(refOf(toPrefixed('lead', id)), { id });
  assert.deepEqual(refOf(toPrefixed('lead', id).toLowerCase()), { id });
  assert.deepEqual(refOf(toPrefixed('event_type', id)), { id });
  assert.deepEqual(refOf('sales'), { key: 'sales' });
  for (const wrong of [1e30, -1, 1.5, 2 ** 53]) {
    assert.deepEqual(refOf(wrong), { key: String(wrong) }, 'not the number of a record');
  }
});

test('a prefixed id has 26 digits of base 32 and decodes to the same UUID', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const text = toPrefixed('lead', id);
      assert.match(text, /^lead_[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
      const value = BigInt(`0x${id.replaceAll('-', '')}`);
      let decoded = 0n;
      for (const digit of text.slice(5)) {
        decoded = decoded * 32n + BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(digit));
      }
      assert.equal(decoded, value);
      assert.deepEqual(refOf(text), { id });
    }),
  );
});
