// Receivers of every kind of bad manners, spoken to over a plain socket.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { parseAllowList } from './allow-list.ts';
import { createOutbound } from './outbound.ts';
import type { Answered } from './post.ts';

const outbound = createOutbound(parseAllowList('127.0.0.0/8'));
after(() => outbound.close());

/** What comes of a POST to a receiver that does this with what it is sent. */
async function postTo(receive: (socket: Socket) => void, withinMs = 400): Promise<Answered> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => {}));
    socket.once('data', () => receive(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://127.0.0.1:${port}/hook`);
  const answered = await outbound.post('acme', { url, headers: {}, body: '{}', withinMs });
  for (const socket of sockets) socket.destroy();
  server.close();
  return answered;
}

const head = (status: string, ...lines: string[]) =>
  `HTTP/1.1 ${status}\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`;

test('an answer is read, with what it begins with', async () => {
  const body = 'x'.repeat(3_000);
  const answered = await postTo((socket) =>
    socket.write(head('200 OK', 'Content-Length: 3000') + body),
  );
  const { status, trouble, text } = answered;
  assert.deepEqual(
    { status, trouble, text },
    { status: 200, trouble: null, text: body.slice(1_000) },
  );
});

test('whoever says nothing, or stops in the middle, is not waited for', async () => {
  for (const said of [
    '',
    'HTTP/1.1 200 OK\r\nContent-Le',
    `${head('200 OK', 'Content-Length: 10')}half`,
    head('102 Processing'),
  ]) {
    const { trouble, durationMs } = await postTo((socket) => socket.write(said));
    assert.match(trouble ?? '', /no whole answer within 0.4 seconds/);
    assert.ok(durationMs >= 390 && durationMs < 2_000);
  }
});

test('whoever hangs up is known at once', async () => {
  for (const leave of [
    (socket: Socket) => socket.resetAndDestroy(),
    (socket: Socket) => socket.end(),
    (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Le'),
    (socket: Socket) => socket.end(`${head('200 OK', 'Content-Length: 10')}half`),
    (socket: Socket) => socket.end('this is not HTTP\r\n\r\n'),
  ]) {
    const { trouble, durationMs } = await postTo(leave, 10_000);
    assert.ok(trouble);
    assert.ok(durationMs < 5_000);
  }
});

test('whoever sends without end is read up to 64 KiB', async () => {
  let taken = 0;
  const gone = Promise.withResolvers<void>();
  const { status, trouble, text } = await postTo((socket) => {
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
  assert.deepEqual({ status, trouble }, { status: 200, trouble: null });
  assert.equal(text.length, 2_000);
  await gone.promise;
  assert.ok(taken < 32 * 1024 * 1024, `${taken} were taken before it was left`);
});

test('where an answer points to is not followed', async () => {
  const { status, trouble } = await postTo((socket) =>
    socket.write(head('302 Found', 'Location: http://127.0.0.1:1/', 'Content-Length: 0')),
  );
  assert.deepEqual({ status, trouble }, { status: 302, trouble: null });
});

test('what no database can hold is not in the text', async () => {
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

test('a name that leads inside since it was checked is not connected to', async () => {
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
    const { status, trouble } = await moving.post('acme', {
      url,
      headers: {},
      body: '{}',
      withinMs: 2_000,
    });
    assert.equal(status, null);
    assert.match(trouble ?? '', /not on the public internet/);
  }
  assert.equal(connected, false);
  server.close();
  await moving.close();
});
