// Receivers of every kind of bad manners, spoken to over a plain socket.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { parseAllowList } from './allow-list.ts';
import { createOutbound } from './outbound.ts';
import type { OutboundResponse } from './send-request.ts';

const outbound = createOutbound(parseAllowList('127.0.0.0/8'));
after(() => outbound.close());

/** The result of a POST to a receiver that responds like this. */
async function postTo(
  receive: (socket: Socket) => void,
  withinMs = 400,
): Promise<OutboundResponse> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => {}));
    socket.once('data', () => receive(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://127.0.0.1:${port}/hook`);
  const answered = await outbound.send('acme', { url, headers: {}, body: '{}', withinMs });
  for (const socket of sockets) socket.destroy();
  server.close();
  return answered;
}

const head = (status: string, ...lines: string[]) =>
  `HTTP/1.1 ${status}\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`;

test('a response → its status and the beginning of its body', async () => {
  const body = 'x'.repeat(3_000);
  const answered = await postTo((socket) =>
    socket.write(head('200 OK', 'Content-Length: 3000') + body),
  );
  const { status, error, text } = answered;
  assert.deepEqual({ status, error, text }, { status: 200, error: null, text: body.slice(1_000) });
});

test('an endpoint that sends nothing, or stops halfway → the timeout ends the request', async () => {
  for (const said of [
    '',
    'HTTP/1.1 200 OK\r\nContent-Le',
    `${head('200 OK', 'Content-Length: 10')}half`,
    head('102 Processing'),
  ]) {
    const { error, durationMs } = await postTo((socket) => socket.write(said));
    assert.match(error ?? '', /no complete response within 0.4 seconds/);
    assert.ok(durationMs >= 390 && durationMs < 2_000);
  }
});

test('an endpoint that closes the connection → fails at once', async () => {
  for (const leave of [
    (socket: Socket) => socket.resetAndDestroy(),
    (socket: Socket) => socket.end(),
    (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Le'),
    (socket: Socket) => socket.end(`${head('200 OK', 'Content-Length: 10')}half`),
    (socket: Socket) => socket.end('this is not HTTP\r\n\r\n'),
  ]) {
    const { error, durationMs } = await postTo(leave, 10_000);
    assert.ok(error);
    assert.ok(durationMs < 5_000);
  }
});

test('an endless response → read up to 64 KiB', async () => {
  let taken = 0;
  const gone = Promise.withResolvers<void>();
  const { status, error, text } = await postTo((socket) => {
    socket.on('close', gone.resolve);
    socket.write(head('200 OK', 'Transfer-Encoding: chunked'));
    const chunk = `4000\r\n${'y'.repeat(0x4000)}\r\n`;
    const more = () => {
      while (!socket.destroyed && taken < 1e9) {
        taken += 0x4000;
        if (!socket.write(chunk)) return socket.once('drain', more);
      }
      return undefined;
    };
    more();
  }, 10_000);
  assert.deepEqual({ status, error }, { status: 200, error: null });
  assert.equal(text.length, 2_000);
  await gone.promise;
  assert.ok(taken < 32 * 1024 * 1024, `${taken} were taken before it was left`);
});

test('a redirect → not followed', async () => {
  const { status, error } = await postTo((socket) =>
    socket.write(head('302 Found', 'Location: http://127.0.0.1:1/', 'Content-Length: 0')),
  );
  assert.deepEqual({ status, error }, { status: 302, error: null });
});

test('NUL characters in a response → removed from the text', async () => {
  const { text, retryAfter } = await postTo((socket) =>
    socket.write(
      Buffer.concat([
        Buffer.from(head('503 Later', 'Retry-After: 7', 'Content-Length: 6')),
        Buffer.from([0x61, 0, 0xff, 0xed, 0xa0, 0x80]),
      ]),
    ),
  );
  assert.equal(text.includes('\0'), false);
  assert.ok(text.isWellFormed() && text.startsWith('a'));
  assert.equal(retryAfter, '7');
});

test('a name that resolves to an internal address after its check → no connection', async () => {
  let addresses = ['93.184.215.14'];
  const moving = createOutbound(parseAllowList(''), { resolve: async () => addresses });
  let connected = false;
  const server = createServer((socket) => {
    connected = true;
    socket.destroy();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const url = new URL(await moving.check('acme', `https://hooks.example.com:${port}/`));
  for (addresses of [['127.0.0.1'], ['93.184.215.14', '127.0.0.1'], ['::ffff:127.0.0.1']]) {
    const { status, error } = await moving.send('acme', {
      url,
      headers: {},
      body: '{}',
      withinMs: 2_000,
    });
    assert.equal(status, null);
    assert.match(error ?? '', /not on the public internet/);
  }
  assert.equal(connected, false);
  server.close();
  await moving.close();
});
