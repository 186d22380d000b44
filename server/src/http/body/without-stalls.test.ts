import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutStalls } from './without-stalls.ts';

const kib = 1024;

test('a large piece is passed on in parts, each of which proves that the client reads', async () => {
  const sent = Buffer.from(Array.from({ length: 200 * kib }, (_, at) => at % 251));
  async function* pieces() {
    yield sent;
    yield Buffer.alloc(0);
  }
  const parts: Buffer[] = [];
  for await (const part of withoutStalls(pieces(), { destroy() {} })) parts.push(part);
  assert.deepEqual(
    parts.map(({ length }) => length / kib),
    [64, 64, 64, 8],
  );
  assert.ok(Buffer.concat(parts).equals(sent));
});
