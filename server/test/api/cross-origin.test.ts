// Browsers on other origins call the APIs with a key, over real HTTP and from a page of a real browser.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { peoplePath } from '../../src/domain/members/people-options.ts';
import { openBrowser } from '../browser.ts';
import { buildTestApp } from '../build-test-app.ts';

const site = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html').end('<!doctype html><title>Elsewhere</title>');
});
await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
const allowed = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
const refused = allowed.replace('127.0.0.1', 'localhost');

const program = await buildTestApp({ config: { corsOrigins: [allowed] } });
const { keys } = program;
const url = await program.app.listen({ host: '127.0.0.1', port: 0 });
const open = await buildTestApp({ config: { corsOrigins: '*' } });
const closed = await buildTestApp();
const browser = await openBrowser();
after(async () => {
  await browser.close();
  site.close();
  await Promise.all([program.close(), open.close(), closed.close()]);
});

const leads = '/api/v1/leads';
const preflightOf = (origin: string, method = 'POST', headers = 'authorization,content-type') => ({
  method: 'OPTIONS' as const,
  headers: {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': headers,
  },
});
const listOf = (header: unknown): string[] => String(header).toLowerCase().split(', ').sort();

test('a preflight without a key → 204 for each API, with methods and headers', async () => {
  for (const path of [leads, `${leads}/1`, '/api/inbound/leads', '/api/leads', '/api/v1/stream']) {
    const { status, headers } = await fetch(url + path, preflightOf(allowed, 'PATCH'));
    assert.equal(status, 204, path);
    assert.equal(headers.get('access-control-allow-origin'), allowed);
    assert.equal(headers.get('access-control-allow-credentials'), null);
    assert.equal(headers.get('access-control-max-age'), '86400');
    assert.match(headers.get('vary') ?? '', /origin/i);
    const methods = listOf(headers.get('access-control-allow-methods'));
    assert.deepEqual(methods, ['delete', 'get', 'head', 'patch', 'post', 'put']);
    assert.deepEqual(listOf(headers.get('access-control-allow-headers')), [
      ...['authorization', 'content-type', 'idempotency-key', 'if-match', 'last-event-id'],
      'x-api-key',
    ]);
  }
});

test('responses to each kind of key name the origin, errors included', async () => {
  for (const [contract, key] of Object.entries(keys)) {
    const path = contract === 'leadmarket' ? '/api/leads' : leads;
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { origin: allowed, authorization: `Bearer ${key}`, 'content-type': 'text/csv' },
      body: 'x',
    });
    assert.ok(response.status >= 400, contract);
    assert.equal(response.headers.get('access-control-allow-origin'), allowed, contract);
  }
  for (const path of [leads, '/api/v1/nothing']) {
    const { status, headers } = await fetch(url + path, { headers: { origin: allowed } });
    assert.deepEqual([status, headers.get('access-control-allow-origin')], [401, allowed]);
    assert.match(headers.get('access-control-expose-headers') ?? '', /x-request-id/i);
  }
});

test('another origin, or any origin without CORS settings → no permission', async () => {
  const { headers } = await fetch(url + leads, preflightOf(refused));
  assert.equal(headers.get('access-control-allow-origin'), null);
  const none = await closed.app.inject({ url: leads, ...preflightOf(allowed) });
  assert.equal(none.statusCode, 401);
  assert.equal(none.headers['access-control-allow-origin'], undefined);
});

test('with * every origin may call, without credentials', async () => {
  const { statusCode, headers } = await open.app.inject({ url: leads, ...preflightOf(refused) });
  assert.equal(statusCode, 204);
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.equal(headers['access-control-allow-credentials'], undefined);
});

test('sign-in, probes and a plain OPTIONS carry no CORS headers', async () => {
  for (const path of [`${peoplePath}/get-session`, '/readyz', '/setup']) {
    const { headers } = await fetch(url + path, { headers: { origin: allowed } });
    assert.equal(headers.get('access-control-allow-origin'), null, path);
  }
  const plain = await fetch(url + leads, {
    method: 'OPTIONS',
    headers: { authorization: `Bearer ${keys.leadhub}` },
  });
  const usual = await closed.app.inject({
    method: 'OPTIONS',
    url: leads,
    headers: { authorization: `Bearer ${closed.keys.leadhub}` },
  });
  assert.deepEqual(
    [plain.status, plain.headers.get('allow'), await plain.text()],
    [usual.statusCode, usual.headers.allow, usual.body],
  );
});

const script = `async ([url, key]) => {
  const call = (path, init = {}, headers = {}) => fetch(url + path, {
    ...init, headers: { authorization: 'Bearer ' + key, 'content-type': 'application/json', ...headers },
  });
  const post = { method: 'POST', body: JSON.stringify({ first_name: 'Cross' }) };
  const made = await call('/api/v1/leads', post, { 'idempotency-key': 'once' });
  const again = await call('/api/v1/leads', post, { 'idempotency-key': 'once' });
  const { data } = await made.json();
  const read = await call('/api/v1/leads/' + data.id);
  const changed = await call('/api/v1/leads/' + data.id,
    { method: 'PATCH', body: JSON.stringify({ city: 'Paris' }) }, { 'if-match': read.headers.get('etag') });
  const stream = await call('/api/v1/stream', {}, { 'last-event-id': '0' });
  const reader = stream.body.getReader();
  await reader.read();
  await reader.cancel();
  return {
    statuses: [made.status, again.status, changed.status, stream.status],
    replayed: again.headers.get('idempotency-replayed'),
    limit: read.headers.get('x-ratelimit-limit') !== null,
  };
}`;

async function callFrom(origin: string): Promise<unknown> {
  const page = await browser.newPage();
  try {
    await page.goto(origin);
    return await page.evaluate(`(${script})(${JSON.stringify([url, keys.leadhub])})`);
  } finally {
    await page.close();
  }
}

test('a page of an allowed origin creates, reads, changes and streams', async () => {
  assert.deepEqual(await callFrom(allowed), {
    statuses: [201, 201, 200, 200],
    replayed: 'true',
    limit: true,
  });
});

test('a page of another origin cannot call', async () => {
  await assert.rejects(callFrom(refused), /Failed to fetch/);
});

test('a page of an allowed origin cannot call with the session of a person', async () => {
  const page = await browser.newPage();
  await page.goto(allowed);
  const call = `fetch('${url}${leads}', { credentials: 'include' }).then(() => 'read', () => 'refused')`;
  assert.equal(await page.evaluate(call), 'refused');
  await page.close();
});
