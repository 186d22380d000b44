import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitCode } from './split-code.ts';

test('strings and the secret within them are parts of their own', () => {
  const parts = splitCode('-H "Bearer lh_1" \\', 'lh_1').map(({ kind, text }) => [kind, text]);
  assert.deepEqual(parts, [
    ['plain', '-H '],
    ['string', '"Bearer '],
    ['secret', 'lh_1'],
    ['string', '"'],
    ['plain', ' \\'],
  ]);
});

test('the parts together are the code, with a quote that does not end', () => {
  const code = 'say "a\\"b" and "\nnever';
  assert.equal(
    splitCode(code)
      .map((part) => part.text)
      .join(''),
    code,
  );
});
