// When a body stops counting against the budget of the process, over real connections.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { after, beforeEach, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import Fastify from 'fastify';
import type { Principal } from '../../domain/keys/principal.ts';
import { waitUntil } from '../../platform/wait-until.ts';
import { createBodyBudget } from './body-budget.ts';
import { readBodies } from './read-body.ts';
import '../request.ts';

const mib = 1024 * 1024;
const share = 4 * mib;
const size = 500_000;
const budget = createBodyBudget(4 * share);
const network = { id: 'network 127.0.0.1', hasKey: false };
const within = { withinMs: 10_000 };

interface Handled {
  disconnected: Promise<unknown>;
  respond: () => void;
}
const handled: Handled[] = [];
let onHandled = (): void => {};
beforeEach(() => {
  handled.length = 0;
  onHandled = () => {};
});

const app = Fastify({ bodyLimit: mib, forceCloseConnections: true });
app.decorateRequest('principal', null);
app.decorateRequest('keyUse', null);
app.addHook('onRequest', (request, _reply, done) => {
  const workspaceId = request.headers.authorization;
  if (workspaceId !== undefined) request.principal = { workspaceId } as Principal;
  done();
});
readBodies(app, budget);
app.post('/now', (_request, reply) => {
  onHandled();
  reply.send('done');
});
app.post('/later', async (_request, reply) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  handled.push({ disconnected: once(reply.raw, 'close'), respond: resolve });
  await promise;
  return 'done';
});
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
after(() => app.close());

const canReserve = (bytes: number): boolean => {
  const account = budget.openAccount(network, undefined);
  const reserved = account.reserve(bytes);
  account.release();
  return reserved;
};

function startRequest(path: string, length: number, extraHeaders = ''): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  const head = `POST ${path} HTTP/1.1\r\nHost: inlet\r\nContent-Type: application/json\r\n${extraHeaders}`;
  socket.write(`${head}Content-Length: ${length}\r\n\r\n`);
  return socket;
}

function post(path: string): Socket {
  const socket = startRequest(path, size);
  socket.write('{"a":1}'.padEnd(size));
  return socket;
}

function blockEventLoop(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('a client that disconnects while its body is handled → its bytes count until the response', async () => {
  const socket = post('/later');
  assert.ok(await waitUntil(() => handled.length === 1, within));
  socket.destroy();
  await handled[0]?.disconnected;
  assert.equal(canReserve(share), false);
  handled[0]?.respond();
  assert.ok(await waitUntil(() => canReserve(share), within));
});

test('a response that its client has received → its bytes are free, although the connection stays open', async () => {
  const socket = post('/now');
  await once(socket, 'data');
  assert.ok(await waitUntil(() => canReserve(share), within));
  socket.destroy();
});

test('clients that disconnect before their turn → their bodies are freed and never handled', async () => {
  const count = 6;
  let ran = 0;
  // The scheduler lets the next body wait for as long as this one took.
  onHandled = () => {
    ran += 1;
    blockEventLoop(150);
  };
  await once(post('/now'), 'data');
  const sockets = Array.from({ length: count }, () => post('/now'));
  const areAllReceived = () => !canReserve(share - (count - 1) * size);
  assert.ok(await waitUntil(areAllReceived, within));
  for (const socket of sockets) socket.destroy();
  assert.ok(await waitUntil(() => canReserve(share), within));
  await once(post('/now'), 'data');
  assert.ok(ran < count, `${ran} were handled`);
});

test('a body without a key that takes over 10 seconds → refused, with a key → read', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const startPost = async (extraHeaders: string) => {
    const socket = startRequest('/now', 7, extraHeaders);
    socket.write('{"a"');
    await once(app.server, 'request');
    await setImmediate();
    return socket;
  };
  const keyless = await startPost('');
  const withKey = await startPost('Authorization: tenant\r\n');
  context.mock.timers.tick(9_999);
  await setImmediate();
  assert.equal(keyless.readableLength, 0);
  context.mock.timers.tick(1);
  assert.match(String(await once(keyless, 'data')), /did not arrive in time/);
  withKey.write(':1}');
  assert.match(String(await once(withKey, 'data')), /^HTTP\/1\.1 200 /);
  withKey.destroy();
});
