import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countedGrams, gramsOf, pairsOf, pairsOfSubstring } from './grams.ts';
import { encodeAsLetters, searchTermOf } from './substring-search.ts';

const line = fc.string({
  unit: fc.constantFrom('a', 'b', '1', '4', '.', '-', ' ', '@', '(', 'é', '张'),
  maxLength: 8,
});
const digits = fc.string({ unit: fc.constantFrom('1', '4', '7', '\n'), maxLength: 5 });
const substring = line.filter((text) => text.trim() !== '').map((text) => text.trim());

function has(text: string, phones: string, search: string): boolean {
  const sought = searchTermOf(search);
  return text.includes(sought.text) || (sought.digits !== null && phones.includes(sought.digits));
}

test('a text that contains a short substring → has exactly one of its counted grams', () => {
  const short = substring.map((text) => text.slice(0, 2).trim()).filter((text) => text !== '');
  fc.assert(
    fc.property(line, line, digits, short, (name, email, phones, search) => {
      const counted = countedGrams(searchTermOf(search));
      if (counted === undefined) return assert.match(search, /[^\0-\x7f]/);
      const text = `${name}\n${email}`;
      const grams = gramsOf({ text: encodeAsLetters(text), digits: phones });
      const found = counted.filter((gram) => grams.includes(gram)).length;
      assert.equal(found, has(text, phones, search) ? 1 : 0);
    }),
    { numRuns: 5_000 },
  );
});

test('a text that contains a substring → has its pairs, and each fits smallint', () => {
  fc.assert(
    fc.property(line, digits, substring, (text, phones, search) => {
      const texts = { text: encodeAsLetters(text), digits: phones };
      const pairs = pairsOf(texts);
      for (const grams of [pairs, gramsOf(texts)]) {
        assert.equal(new Set(grams).size, grams.length);
        assert.ok(grams.every((gram) => gram >= -32_768 && gram <= 32_767));
      }
      if (!text.includes(search)) return;
      const wanted = pairsOfSubstring(encodeAsLetters(search));
      if ('all' in wanted) assert.ok(wanted.all.every((one) => pairs.includes(one)));
      else assert.ok(wanted.any.some((one) => pairs.includes(one)));
    }),
    { numRuns: 5_000 },
  );
});

test('a term of three or more characters → no counted grams', () => {
  assert.equal(countedGrams(searchTermOf('abc')), undefined);
  assert.equal(countedGrams(searchTermOf('é')), undefined);
});
