import assert from 'node:assert/strict';
import { test } from 'node:test';
import Type from 'typebox';
import { createNullStripper } from './strip-nulls.ts';

const strip = createNullStripper(
  Type.Object({
    name: Type.String(),
    kind: Type.Union([Type.Literal('a'), Type.Literal('b')]),
    until: Type.Union([Type.String(), Type.Null()]),
    any: Type.Unknown(),
    custom_fields: Type.Unsafe({ type: 'object', additionalProperties: { type: ['string'] } }),
    settings: Type.Object({ host: Type.String() }),
  }),
);
const stripped = (body: unknown) => {
  strip(body);
  return body;
};

test('null is removed, except where the field may be null', () => {
  assert.deepEqual(stripped({ name: null, kind: null, until: null, any: null, other: null }), {
    until: null,
    any: null,
    other: null,
  });
  assert.deepEqual(stripped({ custom_fields: { a: null, b: 'x' }, settings: { host: null } }), {
    custom_fields: { b: 'x' },
    settings: { host: null },
  });
  assert.deepEqual(stripped({ custom_fields: null, name: 'Ann' }), { name: 'Ann' });
});

test('a body that is not an object stays as it is', () => {
  for (const body of [null, [null], 'text', undefined]) assert.deepEqual(stripped(body), body);
});
