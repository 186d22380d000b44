import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneSpellings } from './phone-spellings.ts';

test('mobiles of Mexico, Brazil and Argentina → with and without the extra digit', () => {
  for (const [long, short] of [
    ['5215512345678', '525512345678'],
    ['5511987654321', '551187654321'],
    ['5491123456789', '541123456789'],
  ] as const) {
    assert.deepEqual(phoneSpellings(long), [`+${long}`, `+${short}`]);
    assert.deepEqual(phoneSpellings(short), [`+${short}`, `+${long}`]);
  }
});

test('another number → itself', () => {
  assert.deepEqual(phoneSpellings('14155552001'), ['+14155552001']);
});
