// POST /leads/batch with NDJSON: answered line by line while it arrives.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type IncomingMessage, request as openRequest } from 'node:http';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { listenOnFreePort } from '../listen-on-free-port.ts';

const app = await buildTestApp();
after(app.close);
const port = await listenOnFreePort(app);
const native = caller(app, app.keys.leadhub);
const batch = '/api/v1/leads/batch';
const { pool } = app.database;
const workspaceId = app.workspace.id;
const ndjson = { 'content-type': 'application/x-ndjson' };

interface Result {
  line: number;
  status: string;
  id?: number | string;
  code?: string;
  message?: string;
  errors?: object;
}

/** Opens a stream, and reads its results one by one. */
async function openBatch(key = app.keys.leadhub, headers: Record<string, string> = {}) {
  const request = openRequest({
    ...{ port, host: '127.0.0.1', method: 'POST', path: batch },
    headers: { ...ndjson, ...headers, authorization: `Bearer ${key}` },
  });
  request.on('error', () => {});
  request.flushHeaders();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const lines = createInterface({ input: response })[Symbol.asyncIterator]();
  const next = async (): Promise<Result | undefined> => {
    const { value, done } = await lines.next();
    return done ? undefined : JSON.parse(value);
  };
  return { request, response, next };
}

async function sendAll(text: string, key?: string): Promise<Result[]> {
  const { request, next } = await openBatch(key);
  request.end(text);
  const results: Result[] = [];
  for (let result = await next(); result !== undefined; result = await next()) results.push(result);
  return results;
}

const linesOf = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({ first_name: `${prefix} ${index}`, email: `${prefix}${index}@example.com` }),
  );

async function storedOf(prefix: string): Promise<number[]> {
  const { rows } = await pool.query(
    `select number from leads where workspace_id = $1 and email like $2 order by number`,
    [workspaceId, `${prefix}%`],
  );
  return rows.map(({ number }) => number);
}

/** The count of the cause, and the leads that its events created. */
async function countsOf({ headers }: IncomingMessage) {
  const { rows } = await pool.query(
    `select (c.subjects ->> 'lead')::integer as count, (select count(*) from events e
       where e.workspace_id = c.workspace_id and e.cause_id = c.id
         and e.type = 'lead.created') as leads
     from causes c where id = $1`,
    [headers['x-cause-id']],
  );
  return rows[0] as { count: number; leads: number };
}

test('a result for each line, in their order, with clear errors for bad ones', async () => {
  const lines = [
    ...linesOf(2, 'first'),
    '',
    '{"first_name":"Jo"',
    '[1]',
    '{"first_name":"Jo","first_name":"Jo"}',
    '{"first_name":"Jo","email":"x"}',
    `{"first_name":"Jo","notes":"${'x'.repeat(600_000)}"}`,
    '{"first_name":"\u0000"}',
    ...linesOf(1, 'last'),
  ];
  const results = await sendAll(`${lines.join('\r\n')}`);
  assert.deepEqual(
    results.map(({ line, status, code, errors = {} }) => [line, status, code, Object.keys(errors)]),
    [
      [1, 'created', undefined, []],
      [2, 'created', undefined, []],
      [4, 'failed', 'BAD_REQUEST', []],
      [5, 'failed', 'BAD_REQUEST', []],
      [6, 'failed', 'BAD_REQUEST', []],
      [7, 'failed', 'VALIDATION_FAILED', ['email']],
      [8, 'failed', 'PAYLOAD_TOO_LARGE', []],
      [9, 'failed', 'BAD_REQUEST', []],
      [10, 'created', undefined, []],
    ],
  );
  assert.equal(results[6]?.message, 'The line is longer than 512 KiB.');
});

test('10,000 lines → 10,000 leads, each once, under the cause of the response', async () => {
  const { request, response, next } = await openBatch(app.keys.crmleadpro);
  request.end(linesOf(10_000, 'bulk').join('\n'));
  for (let line = 1; line <= 10_000; line += 1) {
    const result = await next();
    assert.deepEqual([result?.line, result?.status], [line, 'created']);
  }
  assert.equal(await next(), undefined);
  assert.equal((await storedOf('bulk')).length, 10_000);
  assert.deepEqual(await countsOf(response), { count: 10_000, leads: 10_000 });
});

test('a line is answered before the next is sent, also after the time for a request', async () => {
  const { server } = app.app;
  const { requestTimeout, headersTimeout } = server;
  Object.assign(server, { requestTimeout: 500, headersTimeout: 500 });
  try {
    const { request, next } = await openBatch();
    const began = performance.now();
    let line = 0;
    // Node checks for late requests every two seconds.
    while (performance.now() - began < 3_500) {
      line += 1;
      request.write(`${linesOf(1, `slow${line}-`)}\n`);
      assert.deepEqual((await next())?.line, line);
    }
    request.end();
    assert.equal(await next(), undefined);
  } finally {
    Object.assign(server, { requestTimeout, headersTimeout });
  }
});

test('single leads are created while a stream runs, and every line of it is', async () => {
  const stream = sendAll(linesOf(3_000, 'beside').join('\n'));
  const single = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      native('POST', '/api/v1/leads', { first_name: 'Single', email: `single${index}@x.example` }),
    ),
  );
  assert.ok(single.every(({ status }) => status === 201));
  const results = await stream;
  assert.equal(results.filter(({ status }) => status === 'created').length, 3_000);
});

test('lines with new tags and sources create each name once', async () => {
  const lines = Array.from({ length: 500 }, (_, index) =>
    JSON.stringify({ first_name: 'Tagged', source: 'Stream', tags: [`t${index % 7}`] }),
  );
  const results = await sendAll(lines.join('\n'));
  assert.ok(
    results.every(({ status }) => status === 'created'),
    JSON.stringify(results.slice(0, 2)),
  );
  const { rows } = await pool.query(
    `select (select count(*) from tags where workspace_id = $1 and name like 't_') as tags,
      (select count(*) from sources where workspace_id = $1 and name = 'Stream') as sources`,
    [workspaceId],
  );
  assert.deepEqual(rows, [{ tags: 7, sources: 1 }]);
});

test('when the connection breaks, every answered line is stored, and none twice', async () => {
  const { request, response, next } = await openBatch();
  request.write(linesOf(2_000, 'cut').join('\n'));
  const answered: number[] = [];
  while (answered.length < 300) answered.push(Number((await next())?.id));
  request.destroy();
  response.destroy();
  const stored = await storedOf('cut');
  assert.ok(answered.every((id) => stored.includes(id)));
  await eventually(async () => {
    const { count, leads } = await countsOf(response);
    return count === leads && count === (await storedOf('cut')).length;
  }, 'the cause does not count the leads');
  const { rows } = await pool.query(
    `select 1 from leads where workspace_id = $1 and email like 'cut%' group by email
     having count(*) > 1`,
    [workspaceId],
  );
  assert.equal(rows.length, 0);
});

test('sent again with idempotency keys after a break, every lead exists once', async () => {
  const lines = linesOf(500, 'again').map((line, index) =>
    line.replace('{', `{"idempotency_key":"again-${index}",`),
  );
  const { request, next } = await openBatch();
  request.write(lines.join('\n'));
  for (let read = 0; read < 100; read += 1) await next();
  request.destroy();
  const results = await sendAll(lines.join('\n'));
  assert.ok(results.every(({ status }) => status === 'created'));
  assert.equal((await storedOf('again')).length, 500);
});

test('a stream refuses an Idempotency-Key (422), and other operations refuse a stream (415)', async () => {
  const keyed = { ...ndjson, 'idempotency-key': 'one' };
  assert.equal((await native('POST', batch, '{}', keyed)).status, 422);
  assert.equal((await native('POST', '/api/v1/leads', '{}', ndjson)).status, 415);
});

test('more streams of a workspace than its share of memory → 503 with Retry-After', async () => {
  const open: Awaited<ReturnType<typeof openBatch>>[] = [];
  let refused: Awaited<ReturnType<typeof openBatch>> | undefined;
  while (refused === undefined && open.length < 100) {
    const stream = await openBatch();
    if (stream.response.statusCode === 200) open.push(stream);
    else refused = stream;
  }
  assert.equal(refused?.response.statusCode, 503);
  assert.equal(refused?.response.headers['retry-after'], '5');
  refused?.request.destroy();
  for (const { request, next } of open) {
    request.end();
    assert.equal(await next(), undefined);
  }
  assert.deepEqual((await sendAll(linesOf(1, 'after').join('\n')))[0]?.status, 'created');
});
