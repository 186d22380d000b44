import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptedEncoding } from './accepted-encoding.ts';

const cases: [header: string | undefined, encoding: string][] = [
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.000', 'identity'],
  ['*', 'identity'],
  [undefined, 'identity'],
];

for (const [header, encoding] of cases) {
  test(`Accept-Encoding ${header} → ${encoding}`, () => {
    assert.equal(acceptedEncoding(header), encoding);
  });
}
