import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readShape } from './json-shape.ts';

const shapeOf = (text: string) => readShape(Buffer.from(text));

function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, item) => sum + keysOf(item), own);
}

test('keys, values and depth are counted outside of texts alone', () => {
  assert.deepEqual(shapeOf('{"a":[1,2,{"b:,[{":"}],:\\""}]}'), { keys: 2, values: 5, depth: 3 });
  assert.deepEqual(shapeOf('"\\\\"'), { keys: 0, values: 0, depth: 0 });
  assert.deepEqual(shapeOf('{"a\\\\":1}'), { keys: 1, values: 1, depth: 1 });
});

test('the keys of any valid JSON are counted exactly', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(shapeOf(JSON.stringify(value)).keys, keysOf(value));
    }),
  );
});

test('text that is no JSON takes no longer than its length', () => {
  const begun = performance.now();
  for (const text of ['"\\"', '\\', '"', '\\"', '["', '{']) {
    readShape(Buffer.from(text.repeat(100_000)));
    readShape(Buffer.from(`"${text.repeat(100_000)}`));
  }
  assert.ok(performance.now() - begun < 2_000);
});
