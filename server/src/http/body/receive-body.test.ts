// How long a body counts against the budget of the process, over real connections.
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
  gone: Promise<unknown>;
  answer: () => void;
}
const handled: Handled[] = [];
let whenHandled = (): void => {};
beforeEach(() => {
  handled.length = 0;
  whenHandled = () => {};
});

const app = Fastify({ bodyLimit: mib, forceCloseConnections: true });
app.decorateRequest('principal', null);
app.addHook('onRequest', (request, _reply, done) => {
  const workspaceId = request.headers.authorization;
  if (workspaceId !== undefined) request.principal = { workspaceId } as Principal;
  done();
});
readBodies(app, budget);
app.post('/now', (_request, reply) => {
  whenHandled();
  reply.send('done');
});
app.post('/later', async (_request, reply) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  handled.push({ gone: once(reply.raw, 'close'), answer: resolve });
  await promise;
  return 'done';
});
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
after(() => app.close());

const hasRoomFor = (bytes: number): boolean => {
  const account = budget.open(network, undefined);
  const taken = account.take(bytes);
  account.close();
  return taken;
};

function begin(path: string, length: number, more = ''): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  const head = `POST ${path} HTTP/1.1\r\nHost: inlet\r\nContent-Type: application/json\r\n${more}`;
  socket.write(`${head}Content-Length: ${length}\r\n\r\n`);
  return socket;
}

function post(path: string): Socket {
  const socket = begin(path, size);
  socket.write('{"a":1}'.padEnd(size));
  return socket;
}

function occupy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('a client that leaves while its body is handled → its bytes count until the answer', async () => {
  const socket = post('/later');
  assert.ok(await waitUntil(() => handled.length === 1, within));
  socket.destroy();
  await handled[0]?.gone;
  assert.equal(hasRoomFor(share), false);
  handled[0]?.answer();
  assert.ok(await waitUntil(() => hasRoomFor(share), within));
});

test('a response that its client has had → its bytes are free, on an open connection too', async () => {
  const socket = post('/now');
  await once(socket, 'data');
  assert.ok(await waitUntil(() => hasRoomFor(share), within));
  socket.destroy();
});

test('clients that leave before their turn → their bodies are freed and never handled', async () => {
  const count = 6;
  let ran = 0;
  // After each body the next one waits for as long as that took.
  whenHandled = () => {
    ran += 1;
    occupy(150);
  };
  await once(post('/now'), 'data');
  const sockets = Array.from({ length: count }, () => post('/now'));
  const areAllThere = () => !hasRoomFor(share - (count - 1) * size);
  assert.ok(await waitUntil(areAllThere, within));
  for (const socket of sockets) socket.destroy();
  assert.ok(await waitUntil(() => hasRoomFor(share), within));
  await once(post('/now'), 'data');
  assert.ok(ran < count, `${ran} were handled`);
});

test('a body without a key that takes over 10 seconds → refused, with a key → read', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const arrive = async (more: string) => {
    const socket = begin('/now', 7, more);
    socket.write('{"a"');
    await once(app.server, 'request');
    await setImmediate();
    return socket;
  };
  const stranger = await arrive('');
  const tenant = await arrive('Authorization: tenant\r\n');
  context.mock.timers.tick(9_999);
  await setImmediate();
  assert.equal(stranger.readableLength, 0);
  context.mock.timers.tick(1);
  assert.match(String(await once(stranger, 'data')), /did not arrive in time/);
  tenant.write(':1}');
  assert.match(String(await once(tenant, 'data')), /^HTTP\/1\.1 200 /);
  tenant.destroy();
});
