// What no client library sends: each is answered in time, and none with a 500.
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

interface RawAnswer {
  status: number;
  headers: string;
  body: Record<string, unknown>;
}

/** The first answer to these bytes; fails when there is none in time. */
function send(bytes: string, encoding: BufferEncoding = 'latin1'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const said = JSON.stringify(bytes.slice(0, 200));
    socket.setTimeout(3_000, () => socket.destroy(new Error(`no answer to ${said}: ${text}`)));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`closed without an answer to ${said}`)));
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
const usual = ['Host: inlet', 'Content-Type: application/json'];
const withKey = (key: string) => [...usual, `Authorization: Bearer ${key}`];
const post = (headers: string[], line = 'POST /api/v1/leads HTTP/1.1') =>
  `${[line, ...headers, `Content-Length: ${body.length}`, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`;

async function assertRefused(contract: Contract, statuses: number[], bytes: string): Promise<void> {
  const answer = await send(bytes);
  const said = `${JSON.stringify(bytes.slice(0, 200))} → ${answer.status} ${JSON.stringify(answer.body)}`;
  assert.ok(statuses.includes(answer.status), said);
  assert.ok(isError(contract, answer.body), said);
}

async function leads(): Promise<number> {
  const { rows } = await database.pool.query('select count(*)::integer as count from leads');
  return rows[0].count;
}

test('keys that are sent twice', async () => {
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
    await assertRefused('snapcrm', [401], post([...usual, ...both]));
  }
  await assertRefused('leadhub', [401], post([...usual, bearer(leadhub), bearer(snapcrm)]));
  assert.equal(await leads(), before);
});

test('other headers that are sent twice', async () => {
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

test('addresses with odd signs', async () => {
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
    await assertRefused('leadhub', [401, 404], post(usual, line));
  }
  await assertRefused(
    'snapcrm',
    [404],
    post(withKey(keys.snapcrm), 'POST http://other/api HTTP/1.1'),
  );
  assert.equal(await leads(), before);
});

test('an absolute-form target is answered as its path, whatever host it names', async () => {
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
    const answer = await send(
      post(withKey(keys.snapcrm), `POST ${authority}/api/v1/leads HTTP/1.1`),
    );
    assert.ok([201, 409].includes(answer.status), `${authority} ${JSON.stringify(answer.body)}`);
    const list = await get(`${authority}/api/v1/tags`, mine);
    assert.equal(list.status, 200, authority);
    assert.equal((list.body as { links: { self: string } }).links.self, self);
    assert.equal((await get(`${authority}/api/v1/tags?page=x`, mine)).status, 422);
    assert.equal((await get(`${authority}/readyz`, usual)).status, 200);
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

test('methods that are odd', async () => {
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

test('what is no HTTP, or too much of it', async () => {
  for (const bytes of [
    '\0\0\0\0\r\n\r\n',
    '{"json":1}\r\n\r\n',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 a TLS hello\r\n\r\n',
    post([...withKey(keys.snapcrm), 'Bad Header\x01: x']),
    post([...withKey(keys.snapcrm), 'X-Null: a\0b']),
    post([...usual, 'Content-Length: -5']),
    post([...usual, 'Transfer-Encoding: nonsense']).replace(/Content-Length: \d+\r\n/, ''),
    `${['POST /api/v1/leads HTTP/1.1', ...withKey(keys.snapcrm), 'Transfer-Encoding: chunked'].join('\r\n')}\r\n\r\nzz\r\n`,
  ]) {
    await assertRefused('leadhub', [400], bytes);
  }
  await assertRefused('leadhub', [431], post([...usual, `X-Long: ${'x'.repeat(20_000)}`]));
});

test('a body of no end that comes in pieces is 413', async () => {
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

test('two requests in one piece are answered one after the other', async () => {
  const first = post(withKey(keys.snapcrm)).replace('Connection: close\r\n', '');
  const socket = connect(port, '127.0.0.1');
  socket.write(`${first}${post(usual)}`);
  const text = (await socket.toArray()).join('');
  const statuses = text.matchAll(/HTTP\/1\.1 (\d+) /g).map(([, status]) => status);
  // Jane may be there already.
  assert.match([...statuses].join(), /^(201|409),401$/);
});
