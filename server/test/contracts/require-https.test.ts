// With HTTPS required, the server rejects plain HTTP before it checks the key.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';

const tenant = await buildTestApp({ config: { requireHttps: true, trustProxy: ['10.0.0.1'] } });
const { app, keys } = tenant;
after(() => tenant.close());

async function post(
  key: string,
  remoteAddress: string,
  headers: Record<string, string> = {},
  url = '/api/v1/leads',
) {
  const response = await app.inject({
    method: 'POST',
    url,
    remoteAddress,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    payload: '{',
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}

test('plain HTTP from another machine → 403 in the shape of the contract, for any key', async () => {
  for (const key of [keys.snapcrm, `${keys.snapcrm.slice(0, -4)}0000`]) {
    for (const url of ['/api/v1/leads', '/nothing', '/api/%zz']) {
      const { status, body, headers } = await post(key, '203.0.113.7', {}, url);
      assert.equal(status, 403, url);
      assert.deepEqual(body, { error: 'Forbidden', message: 'All requests must use HTTPS.' });
      assert.match(String(headers['x-request-id']), /^req_/);
      assert.equal(headers['x-ratelimit-limit'], undefined);
    }
  }
});

test('requests from the same machine are exempt', async () => {
  for (const address of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1']) {
    assert.equal((await post(keys.snapcrm, address)).status, 400);
  }
});

test('X-Forwarded-Proto counts only from a trusted proxy', async () => {
  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' };
  assert.equal((await post(keys.snapcrm, '10.0.0.1', headers)).status, 400);
  assert.equal((await post(keys.snapcrm, '10.0.0.2', headers)).status, 403);
  const plain = { ...headers, 'x-forwarded-proto': 'http' };
  assert.equal((await post(keys.snapcrm, '10.0.0.1', plain)).status, 403);
  const claimed = { ...headers, 'x-forwarded-for': '127.0.0.1' };
  assert.equal((await post(keys.snapcrm, '10.0.0.2', claimed)).status, 403);
});

test('only health probes are exempt for other machines', async () => {
  const get = (url: string) => app.inject({ method: 'GET', url, remoteAddress: '203.0.113.7' });
  for (const url of ['/livez', '/readyz', '/api/v1/health']) {
    const { statusCode, body } = await get(url);
    assert.deepEqual([url, statusCode, JSON.parse(body).status], [url, 200, 'ok']);
  }
  const head = await app.inject({ method: 'HEAD', url: '/readyz', remoteAddress: '203.0.113.7' });
  assert.equal(head.statusCode, 200);
  for (const url of ['/api/v1/leads', '/docs', '/setup', '/metrics', '/readyz/more']) {
    assert.equal((await get(url)).statusCode, 403, url);
  }
});
