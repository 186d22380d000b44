import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnswerReader } from './connection.ts';

const created =
  'HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 11\r\n\r\n{"id":1234}';
const refused = 'HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 1\r\n\r\n';

test('an answer is told once it is whole, wherever it was cut', () => {
  for (let cut = 1; cut < created.length; cut += 1) {
    const statuses: number[] = [];
    const read = createAnswerReader((status) => statuses.push(status));
    read(created.slice(0, cut));
    assert.deepEqual(statuses, []);
    read(created.slice(cut));
    read(refused);
    assert.deepEqual(statuses, [201, 503]);
  }
});

test('what was not asked for, or has no length, is an error', () => {
  const read = createAnswerReader(() => {});
  assert.throws(() => read(created + refused), /More came/);
  assert.throws(() => read('HTTP/1.1 200 OK\r\n\r\n'), /without content-length/);
});
