import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBody } from './read-body.ts';

test('the body of a call is a JSON object, or nothing', () => {
  assert.deepEqual(readBody(' {"order": {"total": 5}} '), { order: { total: 5 } });
  assert.equal(readBody(' '), undefined);
  for (const text of ['{', '[1]', '"a"', '5', 'null']) assert.equal(readBody(text), null, text);
});
