// The maximum number of open streams, and the response to the next one.
import assert from 'node:assert/strict';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { after, test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { buildTestApp } from '../build-test-app.ts';
import { listenOnFreePort } from '../listen-on-free-port.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp({
  config: { streams: { perClient: 2, perWorkspace: 3, inAll: 4 } },
});
after(app.close);
const neighbour = await app.addTenant('neighbour');
const port = await listenOnFreePort(app);

interface Opened {
  status: number;
  retryAfter: string | undefined;
  text: () => Promise<string>;
  close: () => void;
}

const asKey = (key: string) => ({ authorization: `Bearer ${key}` });

async function open(headers: Record<string, string>): Promise<Opened> {
  const asked = request({ host: '127.0.0.1', port, path: '/api/v1/stream', headers });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve).on('error', reject).end();
  });
  response.on('error', () => {});
  const close = () => {
    asked.destroy();
  };
  return {
    status: response.statusCode ?? 0,
    retryAfter: response.headers['retry-after'],
    text: async () => Buffer.concat(await response.toArray()).toString(),
    close,
  };
}

const isOpen = (count: number) =>
  waitUntil(() => app.services.broadcaster.size() === count, { withinMs: 5_000 });

async function refusedWith(headers: Record<string, string>, status: number, code: string) {
  const refused = await open(headers);
  assert.equal(refused.status, status);
  assert.equal(refused.retryAfter, '15');
  assert.equal(JSON.parse(await refused.text()).code, code);
}

test('a stream above the maximum of its key, its workspace or the process → 429 or 503', async () => {
  const key = asKey(app.keys.leadhub);
  const first = await open(key);
  const second = await open(key);
  assert.deepEqual([first.status, second.status], [200, 200]);
  await refusedWith(key, 429, 'RATE_LIMITED');
  const person = { cookie: (await addPerson(app, 'admin')).cookie };
  const third = await open(person);
  assert.equal(third.status, 200);
  await refusedWith(person, 429, 'RATE_LIMITED');
  const fourth = await open(asKey(neighbour.keys.leadhub));
  assert.equal(fourth.status, 200);
  await refusedWith(asKey(neighbour.keys.leadhub), 503, 'SERVICE_UNAVAILABLE');
  for (const stream of [first, second, third, fourth]) stream.close();
  assert.ok(await isOpen(0));
  const again = await open(key);
  assert.equal(again.status, 200);
  again.close();
  assert.ok(await isOpen(0));
});

test('a client that disconnects while its stream opens takes no place of another', async () => {
  for (let count = 0; count < 20; count += 1) {
    const socket = connect({ host: '127.0.0.1', port });
    socket.write(
      `GET /api/v1/stream HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${app.keys.leadhub}\r\n\r\n`,
      () => socket.resetAndDestroy(),
    );
    await new Promise((resolve) => socket.on('close', resolve));
  }
  const key = asKey(app.keys.leadhub);
  const opened: Opened[] = [];
  const isFree = await waitUntil(
    async () => {
      for (const stream of opened.splice(0)) stream.close();
      opened.push(await open(key), await open(key));
      return opened.every(({ status }) => status === 200);
    },
    { withinMs: 5_000 },
  );
  assert.ok(isFree);
  for (const stream of opened) stream.close();
});
