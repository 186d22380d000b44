import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAcceptLanguage } from './accepted-language.ts';

test('the known language with the highest weight is chosen, whatever its region', () => {
  for (const [header, language] of [
    ['', 'en'],
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr, en;q=0.4, DE-ch ; q=0.5', 'de'],
    ['en-GB,de;q=0.9', 'en'],
    ['de;q=0, fr', 'en'],
    ['de;q=nonsense, en;q=0.1', 'en'],
    ['fr,*', 'en'],
    [';;,,q=1', 'en'],
  ] as const) {
    assert.equal(parseAcceptLanguage(header), language, header);
  }
});
