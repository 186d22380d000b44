// Requests that no client library sends: each gets a response in time, and none a 500.
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { after, test } from 'node:test';
import type { Contract } from '../../src/domain/keys/key.ts';
import { buildTestApp } from '../build-test-app.ts';
import { isError } from '../error-shape.ts';

const tenant = await buildTestApp();
const { app, keys, database } = tenant;
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
after(() => tenant.close());

interface RawResponse {
  status: number;
  headers: string;
  body: Record<string, unknown>;
}

/** The first response to these bytes; rejects without one in time. */
function send(bytes: string, encoding: BufferEncoding = 'latin1'): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const context = JSON.stringify(bytes.slice(0, 200));
    socket.setTimeout(3_000, () => socket.destroy(new Error(`no response to ${context}: ${text}`)));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`closed without a response to ${context}`)));
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
      const [headers = '', body] = text.split('\r\n\r\n', 2);
      const length = Number(/content-length: (\d+)/i.exec(headers)?.[1]);
      if (body === undefined || Buffer.byteLength(body) < length) return;
      socket.destroy();
      const status = Number(/^HTTP\/1\.[01] (\d{3}) /.exec(headers)?.[1]);
      const first = Buffer.from(body).subarray(0, length).toString();
      resolve({ status, headers, body: first === '' ? {} : JSON.parse(first) });
    });
    socket.write(bytes, encoding);
  });
}

const body = JSON.stringify({ firstName: 'Jane', lastName: 'Doe' });
const baseHeaders = ['Host: inlet', 'Content-Type: application/json'];
const withKey = (key: string) => [...baseHeaders, `Authorization: Bearer ${key}`];
const post = (headers: string[], line = 'POST /api/v1/leads HTTP/1.1') =>
  `${[line, ...headers, `Content-Length: ${body.length}`, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`;

async function assertRefused(contract: Contract, statuses: number[], bytes: string): Promise<void> {
  const response = await send(bytes);
  const context = `${JSON.stringify(bytes.slice(0, 200))} → ${response.status} ${JSON.stringify(response.body)}`;
  assert.ok(statuses.includes(response.status), context);
  assert.ok(isError(contract, response.body), context);
}

async function leads(): Promise<number> {
  const { rows } = await database.pool.query('select count(*)::integer as count from leads');
  return rows[0].count;
}

test('two different keys → 401', async () => {
  const before = await leads();
  const { snapcrm, leadhub } = keys;
  const bearer = (key: string) => `Authorization: Bearer ${key}`;
  const header = (key: string) => `X-API-Key: ${key}`;
  for (const both of [
    [bearer(snapcrm), bearer(leadhub)],
    [bearer(snapcrm), 'Authorization: Basic YTpi'],
    [bearer(snapcrm), header(leadhub)],
    [header(leadhub), bearer(snapcrm)],
    [header(snapcrm), header(leadhub)],
  ]) {
    await assertRefused('snapcrm', [401], post([...baseHeaders, ...both]));
  }
  await assertRefused('leadhub', [401], post([...baseHeaders, bearer(leadhub), bearer(snapcrm)]));
  assert.equal(await leads(), before);
});

test('other duplicate headers → 400, 409 or 415', async () => {
  const mine = withKey(keys.snapcrm);
  const twice = await send(post([...mine, 'Content-Type: text/plain']));
  assert.ok([201, 415].includes(twice.status));
  await assertRefused(
    'snapcrm',
    [409, 400],
    post([...mine, 'Idempotency-Key: a', 'Idempotency-Key: b']),
  );
  await assertRefused('leadhub', [400], post([...mine, `Content-Length: ${body.length - 1}`]));
  await assertRefused('leadhub', [400], post([...mine, 'Transfer-Encoding: chunked']));
});

test('malformed paths → 404 in the shape of the contract', async () => {
  const before = await leads();
  for (const path of [
    '/api/v1/leads%',
    '/api/v1/%zz',
    '/api/%00/leads',
    '/%',
    '/api/v1/leads/%c3%28',
    '/..//..',
    '//',
    '/api/v1/leads;a',
    '/api/v1/leads%3Fx',
    `/${'a'.repeat(8_000)}`,
    '*',
  ]) {
    const line = `POST ${path} HTTP/1.1`;
    await assertRefused('snapcrm', [404], post(withKey(keys.snapcrm), line));
    await assertRefused('leadhub', [401, 404], post(baseHeaders, line));
  }
  await assertRefused(
    'snapcrm',
    [404],
    post(withKey(keys.snapcrm), 'POST http://other/api HTTP/1.1'),
  );
  assert.equal(await leads(), before);
});

test('an absolute-form target is routed by its path, whatever its host', async () => {
  const get = (target: string, headers: string[]) =>
    send(`${[`GET ${target} HTTP/1.1`, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`);
  const mine = withKey(keys.leadhub);
  const self = new URL('/api/v1/tags?page=1', tenant.services.publicUrl).href;
  for (const authority of [
    'http://evil',
    'HTTPS://evil:81',
    'http://a@evil',
    'http://[::1]',
    'http://',
  ]) {
    const response = await send(
      post(withKey(keys.snapcrm), `POST ${authority}/api/v1/leads HTTP/1.1`),
    );
    assert.ok(
      [201, 409].includes(response.status),
      `${authority} ${JSON.stringify(response.body)}`,
    );
    const list = await get(`${authority}/api/v1/tags`, mine);
    assert.equal(list.status, 200, authority);
    assert.equal((list.body as { links: { self: string } }).links.self, self);
    assert.equal((await get(`${authority}/api/v1/tags?page=x`, mine)).status, 422);
    assert.equal((await get(`${authority}/readyz`, baseHeaders)).status, 200);
    for (const nothing of [
      '',
      '?a=1',
      '/?',
      '/nothing',
      '//api/v1/tags',
      '/http://evil/api/v1/tags',
    ]) {
      assert.equal((await get(authority + nothing, mine)).status, 404, authority + nothing);
    }
  }
});

test('unsupported methods → 404 or 405, invalid ones → 400', async () => {
  for (const method of ['PUT', 'TRACE', 'PROPFIND', 'OPTIONS', 'PURGE', 'M-SEARCH', 'QUERY']) {
    const line = `${method} /api/v1/leads HTTP/1.1`;
    await assertRefused('snapcrm', [404], post(withKey(keys.snapcrm), line));
    await assertRefused('leadhub', [405], post(withKey(keys.leadhub), line));
  }
  for (const method of ['NONSENSE', 'post', '', ' ']) {
    await assertRefused(
      'leadhub',
      [400],
      post(withKey(keys.snapcrm), `${method} /api/v1/leads HTTP/1.1`),
    );
  }
});

test('invalid HTTP → 400, oversized headers → 431', async () => {
  for (const bytes of [
    '\0\0\0\0\r\n\r\n',
    '{"json":1}\r\n\r\n',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 a TLS hello\r\n\r\n',
    post([...withKey(keys.snapcrm), 'Bad Header\x01: x']),
    post([...withKey(keys.snapcrm), 'X-Null: a\0b']),
    post([...baseHeaders, 'Content-Length: -5']),
    post([...baseHeaders, 'Transfer-Encoding: nonsense']).replace(/Content-Length: \d+\r\n/, ''),
    `${['POST /api/v1/leads HTTP/1.1', ...withKey(keys.snapcrm), 'Transfer-Encoding: chunked'].join('\r\n')}\r\n\r\nzz\r\n`,
  ]) {
    await assertRefused('leadhub', [400], bytes);
  }
  await assertRefused('leadhub', [431], post([...baseHeaders, `X-Long: ${'x'.repeat(20_000)}`]));
});

test('an endless chunked body → 413', async () => {
  const piece = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
  const head = [
    'POST /api/v1/leads HTTP/1.1',
    ...withKey(keys.snapcrm),
    'Transfer-Encoding: chunked',
  ];
  const json = `${head.join('\r\n')}\r\n\r\n${piece.repeat(33)}`;
  await assertRefused('snapcrm', [413], json);
  const part = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n';
  const multipart = json
    .replace('application/json', 'multipart/form-data; boundary=b')
    .replace('\r\n\r\n', `\r\n\r\n${part.length.toString(16)}\r\n${part}\r\n`);
  await assertRefused('snapcrm', [413], `${multipart}9\r\n\r\n--b--\r\n\r\n0\r\n\r\n`);
});

test('two pipelined requests get responses in order', async () => {
  const first = post(withKey(keys.snapcrm)).replace('Connection: close\r\n', '');
  const socket = connect(port, '127.0.0.1');
  socket.write(`${first}${post(baseHeaders)}`);
  const text = (await socket.toArray()).join('');
  const statuses = text.matchAll(/HTTP\/1\.1 (\d+) /g).map(([, status]) => status);
  // An earlier test may have created Jane.
  assert.match([...statuses].join(), /^(201|409),401$/);
});
