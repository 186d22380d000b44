import assert from 'node:assert/strict';
import { test } from 'node:test';
import Type from 'typebox';
import { parsePayload } from './parse-payload.ts';

const schema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  isAwaited: Type.Optional(Type.Boolean()),
});
const id = '0190b1a0-0000-7000-8000-000000000000';

test('a payload that matches → returned, with the fields that the queue adds', () => {
  const payload = { id, _cron: { ts: '2026-11-27T00:00:00Z' } };
  assert.equal(parsePayload(schema, payload).id, id);
});

test('a payload that does not match → an error that names the field', () => {
  assert.throws(() => parsePayload(schema, {}), /payload must have required property 'id'/);
  assert.throws(() => parsePayload(schema, { id: '7' }), /payload\/id must match format "uuid"/);
  assert.throws(() => parsePayload(schema, { id, isAwaited: 1 }), /payload\/isAwaited/);
});
