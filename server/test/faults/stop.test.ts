// SIGTERM: what was accepted is answered, nothing new is taken, PostgreSQL ends with the program.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { programData } from './data.ts';
import { answeredWith, assertKept } from './kept-leads.ts';
import { type Sent, startLoad } from './load.ts';
import { type Program, startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const data = programData();
const env = { INLET_DATA: data.folder };
const program: Program = await startProgram({ env });
const { keys } = await data.use(createTenant);
const created = (sent: readonly Sent[]) => answeredWith(sent, 201).length;

async function endsWell({ kill, ended }: Program): Promise<void> {
  const begun = Date.now();
  kill('SIGTERM');
  const { code, errors } = await ended;
  assert.equal(code, 0, errors);
  assert.ok(Date.now() - begun < 10_000, 'within 10 seconds');
  assert.equal(data.postgresPid(), undefined, 'its PostgreSQL is gone');
}

test('under load, each lead that was taken is answered', async (t) => {
  const during = startLoad(() => program.url, keys.leadhub, 16);
  t.after(() => during.stop());
  assert.ok(await waitUntil(() => created(during.sent) > 200, { withinMs: 20_000 }));
  await endsWell(program);
  const sent = await during.stop();
  for (const { status, body, headers } of sent) {
    assert.ok(status === 201 || status === 503 || status === null, JSON.stringify(body));
    if (status !== 503) continue;
    assert.equal(body.code, 'SERVICE_UNAVAILABLE');
    assert.match(String(headers['retry-after']), /^\d+$/);
  }

  const again = await startProgram({ env });
  await data.use(async (database) => {
    await assertKept(database, sent);
    const { rows } = await database.pool.query('select count(*)::integer as count from leads');
    assert.equal(rows[0].count, created(sent), 'no lead was made that was not answered');
  });
  await endsWell(again);
});

/** A connection with a request that the server has begun to read: the last byte is kept back. */
async function halfSent(url: string, key: string): Promise<{ socket: Socket; rest: string }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.setEncoding('utf8').on('error', () => {});
  const body = JSON.stringify({ firstName: 'Jane', lastName: `Of port ${new URL(url).port}` });
  const head = [
    ...['POST /api/v1/leads HTTP/1.1', 'Host: inlet', `Authorization: Bearer ${key}`],
    ...['Content-Type: application/json', `Content-Length: ${body.length}`],
    ...['Expect: 100-continue', '', ''],
  ].join('\r\n');
  socket.write(head);
  const [said] = await once(socket, 'data');
  assert.match(String(said), /^HTTP\/1\.1 100 Continue/);
  socket.write(body.slice(0, -1));
  return { socket, rest: body.slice(-1) };
}

function heard(socket: Socket): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
  });
}

test('a request whose body still comes in is finished, and the next on its line is not taken', async () => {
  const running = await startProgram({ env });
  const { socket, rest } = await halfSent(running.url, keys.snapcrm);
  const answers = heard(socket);
  running.kill('SIGTERM');
  const isShut = async () => {
    try {
      await fetch(`${running.url}/livez`);
      return false;
    } catch {
      return true;
    }
  };
  assert.ok(await waitUntil(isShut, { withinMs: 5_000 }), 'no new connection is taken');
  // The second request comes in one piece with the end of the first.
  const next = `GET /api/v1/leads/1 HTTP/1.1\r\nHost: inlet\r\nX-API-Key: ${keys.snapcrm}\r\n\r\n`;
  socket.write(`${rest}${next}`);
  const text = await answers;
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

test('a request that never ends is not waited for', async () => {
  const running = await startProgram({ env });
  const { socket } = await halfSent(running.url, keys.snapcrm);
  await endsWell(running);
  socket.destroy();
});

test('the same when it was started by npm', async (t) => {
  const running = await startProgram({ env, byNpm: true });
  const during = startLoad(() => running.url, keys.leadhub, 4);
  t.after(() => during.stop());
  assert.ok(await waitUntil(() => created(during.sent) > 50, { withinMs: 20_000 }));
  await endsWell(running);
});
