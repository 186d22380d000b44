import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuMsOf } from '../../../test/cpu-time.ts';
import { readShape } from './json-shape.ts';

const shapeOf = (text: string) => readShape(Buffer.from(text));

function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, item) => sum + keysOf(item), own);
}

test('counts keys, values and depth outside of strings only', () => {
  assert.deepEqual(shapeOf('{"a":[1,2,{"b:,[{":"}],:\\""}]}'), { keys: 2, values: 5, depth: 3 });
  assert.deepEqual(shapeOf('"\\\\"'), { keys: 0, values: 0, depth: 0 });
  assert.deepEqual(shapeOf('{"a\\\\":1}'), { keys: 1, values: 1, depth: 1 });
});

test('counts the keys of any valid JSON exactly', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(shapeOf(JSON.stringify(value)).keys, keysOf(value));
    }),
  );
});

test('a text that is no JSON → time that grows with its length, not with its square', async () => {
  for (const text of ['"\\"', '\\', '"', '\\"', '["', '{']) {
    for (const begin of ['', '"']) {
      const bytes = Buffer.from(begin + text.repeat(100_000));
      const ms = await cpuMsOf(() => readShape(bytes));
      assert.ok(ms < 2_000, `${begin}${text}: ${ms} ms`);
    }
  }
});
