// Many concurrent bodies, and slow ones: one client can neither fill the memory of the process nor
// block the bodies of others.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { getHeapStatistics } from 'node:v8';
import { changeKey } from '../../src/domain/keys/change-key.ts';
import { findKey } from '../../src/domain/keys/find-key.ts';
import { listeners } from '../../src/domain/listeners.ts';
import { bytesFor } from '../../src/http/body/body-budget.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { assertError } from '../error-shape.ts';

const tenant = await buildTestApp();
const { app, keys, database } = tenant;
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
after(() => tenant.close());

const path = '/api/v1/leads';
const size = 500_000;
const share = bytesFor(getHeapStatistics().heap_size_limit) / 4;
const lead = { first_name: 'Ann' };
const within = { withinMs: 10_000 };

/** Sends all of a lead but its last byte. */
function sendAlmostAll(key: string): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  const head = `POST ${path} HTTP/1.1\r\nHost: inlet\r\nContent-Type: application/json\r\nAuthorization: Bearer ${key}\r\nContent-Length: ${size}\r\n\r\n`;
  socket.write(`${head}{"a":"${'x'.repeat(size - 9)}`);
  return socket;
}

const fillShare = (): Socket[] =>
  Array.from({ length: Math.floor(share / size) }, () => sendAlmostAll(keys.leadhub));

const post = (key: string, body: string) =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body,
  });

test('bodies above the memory share of one client → 503 with Retry-After, others → 201', async () => {
  const other = await tenant.addTenant('other');
  const held = fillShare();
  const large = JSON.stringify(lead).padEnd(size);
  const mine = () => post(keys.leadhub, large);
  let refused = await mine();
  const isRefused = async () => {
    // A whole body in between may have led to the rejection of one of these instead.
    held.push(sendAlmostAll(keys.leadhub));
    refused = await mine();
    return refused.status === 503;
  };
  assert.ok(refused.status === 503 || (await waitUntil(isRefused, within)));
  assert.equal(refused.headers.get('retry-after'), '1');
  assert.equal(((await refused.json()) as { code: string }).code, 'SERVICE_UNAVAILABLE');
  assert.equal((await post(other.keys.leadhub, large)).status, 201);
  for (const socket of held) socket.destroy();
  assert.ok(await waitUntil(async () => (await mine()).status === 201, within));
});

test('a body that does not arrive in time → 408, and its memory is released', async () => {
  const { server } = app;
  const { requestTimeout, headersTimeout } = server;
  // Node checks for late requests only after headersTimeout.
  Object.assign(server, { requestTimeout: 500, headersTimeout: 500 });
  try {
    const responses = await Promise.all(
      fillShare().map(async (socket) => (await socket.toArray()).join('')),
    );
    for (const response of responses) assert.match(response, /^HTTP\/1\.1 408 /);
    assert.equal((await post(keys.leadhub, JSON.stringify(lead).padEnd(size))).status, 201);
  } finally {
    Object.assign(server, { requestTimeout, headersTimeout });
  }
});

test('a key above its limit → 429 before its body is read', async () => {
  const { addKey } = tenant;
  const limit = { quota: 2, seconds: 3_600 };
  const key = await addKey({ contract: 'snapcrm', limit });
  const call = caller(tenant, key);
  for (let sent = 0; sent < 2; sent += 1) await call('POST', path, '{}');
  assertError('snapcrm', 429, await call('POST', path, '{}'));
  // The invalid JSON goes unnoticed, since the server does not read it.
  const response = await call('POST', path, '{'.repeat(100));
  assertError('snapcrm', 429, response);
  assert.equal(response.headers['x-ratelimit-remaining'], '0');
  assert.match(String(response.headers['retry-after']), /^\d+$/);

  const { id, workspaceId } = await findKey(database.kysely, key, undefined);
  const deps = { database, clock: systemClock, listeners };
  const raised = { limit: { quota: 10, seconds: 3_600 } };
  await changeKey(deps, { workspaceId, actor: { type: 'command', id: null } }, { id }, raised);
  assertError('snapcrm', 400, await call('POST', path, '{'.repeat(100)));
});

test('a rejection before a large body was read closes the connection', async () => {
  const refused = async (size: number) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: inlet\r\nContent-Type: application/json\r\nContent-Length: ${size}\r\n\r\n{`,
    );
    const [response] = await once(socket, 'data');
    socket.destroy();
    return String(response);
  };
  assert.match(await refused(1_000_000), /^HTTP\/1\.1 401 .*\r\nconnection: close\r\n/is);
  assert.match(await refused(1_000), /^HTTP\/1\.1 401 .*\r\nconnection: keep-alive\r\n/is);
});
