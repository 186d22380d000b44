import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeNext } from './safe-next.ts';

const cases: [next: unknown, opens: string][] = [
  ['/w/acme/leads?status=new', '/w/acme/leads?status=new'],
  ['//evil.example/leads', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/sign-in', '/'],
  [undefined, '/'],
];

for (const [next, opens] of cases) {
  test(`after a sign-in, next=${next} opens ${opens}`, () => {
    assert.equal(safeNext(next), opens);
  });
}
