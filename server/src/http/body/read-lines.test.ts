import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLines } from './read-lines.ts';

async function linesOf(texts: readonly string[], maxBytes = 20): Promise<[number, string][][]> {
  const chunks = (async function* () {
    for (const text of texts) yield Buffer.from(text);
  })();
  const read: [number, string][][] = [];
  for await (const lines of readLines(chunks, maxBytes)) {
    read.push(
      lines.map(({ number, content }) => [
        number,
        Buffer.isBuffer(content) ? content.toString() : content.code,
      ]),
    );
  }
  return read;
}

test('lines that arrive in pieces are joined, and come as soon as they end', async () => {
  assert.deepEqual(await linesOf(['on', 'e\ntwo\nth', 're', 'e']), [
    [
      [1, 'one'],
      [2, 'two'],
    ],
    [[3, 'three']],
  ]);
});

test('blank lines are left out, and counted', async () => {
  assert.deepEqual(await linesOf(['\n \r\na\r\n\n', '']), [[[3, 'a\r']]]);
});

test('a line that is too long is an error, and the next one is read', async () => {
  assert.deepEqual(await linesOf(['x'.repeat(15), 'x'.repeat(15), 'x\nok\n', 'y'.repeat(21)]), [
    [
      [1, 'too_large'],
      [2, 'ok'],
    ],
    [[3, 'too_large']],
  ]);
});
