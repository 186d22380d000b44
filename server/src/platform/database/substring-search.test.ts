import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeAsLetters } from './substring-search.ts';

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
