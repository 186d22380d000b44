import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from './csv.ts';

test('commas and quotes are quoted, and a formula stays text', () => {
  const csv = toCsv([
    ['Source', 'Leads'],
    ['Fair, "Intersolar"', '12'],
    ['=HYPERLINK("x")', '-3'],
  ]);
  assert.equal(
    csv,
    '\ufeffSource,Leads\r\n"Fair, ""Intersolar""",12\r\n"\'=HYPERLINK(""x"")",-3\r\n',
  );
});
