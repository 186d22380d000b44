import assert from 'node:assert/strict';
import { test } from 'node:test';
import Type from 'typebox';
import { dropNulls } from './drop-nulls.ts';

const drop = dropNulls(
  Type.Object({
    name: Type.String(),
    kind: Type.Union([Type.Literal('a'), Type.Literal('b')]),
    until: Type.Union([Type.String(), Type.Null()]),
    any: Type.Unknown(),
    custom_fields: Type.Unsafe({ type: 'object', additionalProperties: { type: ['string'] } }),
    settings: Type.Object({ host: Type.String() }),
  }),
);
const left = (body: unknown) => {
  drop(body);
  return body;
};

test('null counts as not sent, but where it is a value', () => {
  assert.deepEqual(left({ name: null, kind: null, until: null, any: null, other: null }), {
    until: null,
    any: null,
    other: null,
  });
  assert.deepEqual(left({ custom_fields: { a: null, b: 'x' }, settings: { host: null } }), {
    custom_fields: { b: 'x' },
    settings: { host: null },
  });
  assert.deepEqual(left({ custom_fields: null, name: 'Ann' }), { name: 'Ann' });
});

test('what is no object is left to the schema', () => {
  for (const body of [null, [null], 'text', undefined]) assert.deepEqual(left(body), body);
});
