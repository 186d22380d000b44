import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeAsLetters } from '../../../platform/database/substring-search.ts';
import { searchText } from './search-text.ts';

const signs = fc.string({
  unit: fc.constantFrom('a', 'b', 'k', '1', ' ', '.', 'é', 'ж', '张', '👋', 'ÿ'),
  maxLength: 8,
});

test('encodeAsLetters() preserves which text contains which', () => {
  fc.assert(
    fc.property(signs, signs, (text, part) => {
      assert.equal(encodeAsLetters(text).includes(encodeAsLetters(part)), text.includes(part));
    }),
    { numRuns: 2_000 },
  );
});

test('searchText() has the name on one line, the address, and the digits of the phone', () => {
  const lead = {
    name_key: 'ann\nlee',
    email: 'Ann@X.example',
    phone: '(415) 555',
    phone_key: null,
  };
  assert.deepEqual(searchText(lead), { text: 'ann lee\nann@x.example', digits: '415555\n' });
  assert.equal(searchText({ ...lead, phone_key: '+1415555' }).digits, '1415555');
});
