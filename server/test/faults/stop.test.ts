// SIGTERM: accepted requests get a response, new ones are rejected, and PostgreSQL stops with the
// program.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { startedData } from './data.ts';
import { type Sent, startLoad } from './load.ts';
import { type Program, startProgram } from './program.ts';
import { assertStored, withStatus } from './stored-leads.ts';
import { createTenant } from './tenant.ts';

const data = await startedData();
const env = { INLET_DATA: data.folder };
const program: Program = await startProgram({ env });
const { keys } = await data.use(createTenant);
const created = (sent: readonly Sent[]) => withStatus(sent, 201).length;

async function stopCleanly({ kill, ended }: Program): Promise<void> {
  const startedAt = Date.now();
  kill('SIGTERM');
  const { code, errors } = await ended;
  assert.equal(code, 0, errors);
  assert.ok(Date.now() - startedAt < 10_000, 'within 10 seconds');
  assert.equal(data.postgresPid(), undefined, 'its PostgreSQL has stopped');
}

test('SIGTERM under load → each accepted lead gets its response', async (t) => {
  const during = startLoad(() => program.url, keys.leadhub, 16);
  t.after(() => during.stop());
  assert.ok(await waitUntil(() => created(during.sent) > 200, { withinMs: 20_000 }));
  await stopCleanly(program);
  const sent = await during.stop();
  for (const { status, body, headers } of sent) {
    assert.ok(status === 201 || status === 503 || status === null, JSON.stringify(body));
    if (status !== 503) continue;
    assert.equal(body.code, 'SERVICE_UNAVAILABLE');
    assert.match(String(headers['retry-after']), /^\d+$/);
  }

  const again = await startProgram({ env });
  await data.use(async (database) => {
    await assertStored(database, sent);
    const { rows } = await database.pool.query('select count(*)::integer as count from leads');
    assert.equal(rows[0].count, created(sent), 'every created lead got its response');
  });
  await stopCleanly(again);
});

/** Sends a request except its last byte, once the server has started to read it. */
async function sendPartially(url: string, key: string): Promise<{ socket: Socket; rest: string }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.setEncoding('utf8').on('error', () => {});
  const body = JSON.stringify({ firstName: 'Jane', lastName: `Of port ${new URL(url).port}` });
  const head = [
    ...['POST /api/v1/leads HTTP/1.1', 'Host: inlet', `Authorization: Bearer ${key}`],
    ...['Content-Type: application/json', `Content-Length: ${body.length}`],
    ...['Expect: 100-continue', '', ''],
  ].join('\r\n');
  socket.write(head);
  const [interim] = await once(socket, 'data');
  assert.match(String(interim), /^HTTP\/1\.1 100 Continue/);
  socket.write(body.slice(0, -1));
  return { socket, rest: body.slice(-1) };
}

function readAll(socket: Socket): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
  });
}

test('SIGTERM during a body → that request completes, and the next on its connection does not', async () => {
  const running = await startProgram({ env });
  const { socket, rest } = await sendPartially(running.url, keys.snapcrm);
  const responses = readAll(socket);
  running.kill('SIGTERM');
  const isClosed = async () => {
    try {
      await fetch(`${running.url}/livez`);
      return false;
    } catch {
      return true;
    }
  };
  assert.ok(await waitUntil(isClosed, { withinMs: 5_000 }), 'no new connection is accepted');
  // The second request arrives in one chunk with the end of the first.
  const next = `GET /api/v1/leads/1 HTTP/1.1\r\nHost: inlet\r\nX-API-Key: ${keys.snapcrm}\r\n\r\n`;
  socket.write(`${rest}${next}`);
  const text = await responses;
  assert.match(text, /^HTTP\/1\.1 201 /);
  assert.match(text, /connection: close/i);
  const [, second] = text.split(/(?=HTTP\/1\.1 503 )/);
  if (second !== undefined) {
    assert.match(second, /retry-after: \d+/i);
    assert.match(second, /\{"error":"Service Unavailable","message":"[^"]+"\}$/);
  }
  assert.equal((await running.ended).code, 0);
  assert.equal(data.postgresPid(), undefined);
});

test('SIGTERM does not wait for a request that never ends', async () => {
  const running = await startProgram({ env });
  const { socket } = await sendPartially(running.url, keys.snapcrm);
  await stopCleanly(running);
  socket.destroy();
});

test('SIGTERM to npm start → the program stops cleanly', async (t) => {
  const running = await startProgram({ env, byNpm: true });
  const during = startLoad(() => running.url, keys.leadhub, 4);
  t.after(() => during.stop());
  assert.ok(await waitUntil(() => created(during.sent) > 50, { withinMs: 20_000 }));
  await stopCleanly(running);
});
