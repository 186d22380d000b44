import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createResponseReader } from './connection.ts';

const created =
  'HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 11\r\n\r\n{"id":1234}';
const refused = 'HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 1\r\n\r\n';

test('a response split anywhere is reported once, when it is complete', () => {
  for (let cut = 1; cut < created.length; cut += 1) {
    const statuses: number[] = [];
    const read = createResponseReader((status) => statuses.push(status));
    read(created.slice(0, cut));
    assert.deepEqual(statuses, []);
    read(created.slice(cut));
    read(refused);
    assert.deepEqual(statuses, [201, 503]);
  }
});

test('an unrequested response, or one without content-length, throws', () => {
  const read = createResponseReader(() => {});
  assert.throws(() => read(created + refused), /more than one message/i);
  assert.throws(() => read('HTTP/1.1 200 OK\r\n\r\n'), /without content-length/);
});
