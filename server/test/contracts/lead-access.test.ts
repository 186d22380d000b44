import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(() => app.close());
const { workspace } = app;
const native = caller(app, app.keys.leadhub);
const leads = '/api/v1/leads';

test('a lead endpoint without its scope → 403, and a lead of another workspace → 404', async () => {
  const { id } = (await native('POST', leads, { name: 'Ann Lee' })).body.data;
  const endpoints = [
    ['GET', leads, 'read:leads'],
    ['GET', `${leads}/${id}`, 'read:leads'],
    ['POST', leads, 'write:leads'],
    ['PUT', `${leads}/${id}`, 'write:leads'],
    ['PATCH', `${leads}/${id}`, 'write:leads'],
    ['POST', `/api/inbound/leads?tenant=${workspace.slug}`, 'write:leads'],
    ['DELETE', `${leads}/${id}`, 'delete:leads'],
  ] as const;
  for (const contract of ['leadhub', 'crmleadpro'] as const) {
    for (const [method, url, scope] of endpoints) {
      if (contract === 'crmleadpro' && url.startsWith('/api/inbound')) continue;
      const scopes = ['read:leads', 'write:leads', 'delete:leads', 'read:contacts'];
      const key = await app.addKey({ contract, scopes: scopes.filter((one) => one !== scope) });
      const { status, body } = await caller(app, key)(
        method,
        url,
        method[0] === 'P' ? {} : undefined,
      );
      assert.deepEqual([status, body.code], [403, 'FORBIDDEN'], `${method} ${url}`);
      assert.equal((await caller(app, null)(method, url)).status, 401);
    }
  }
  const other = await app.addTenant('other-writes');
  const otherTenant = caller(app, other.keys.leadhub);
  for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
    const response = await otherTenant(
      method,
      `${leads}/${id}`,
      method === 'PATCH' ? {} : undefined,
    );
    assert.equal(response.status, 404);
  }
});

test('every response has rate limit headers, and the limit → 429', async () => {
  for (const contract of ['leadhub', 'crmleadpro'] as const) {
    const key = await app.addKey({ contract, limit: { quota: 4, seconds: 3600 } });
    const call = caller(app, key);
    const responses = [
      await call('GET', leads),
      await call('POST', leads, { name: 'Ann' }),
      await call('GET', `${leads}/999999`),
      await call('POST', leads, '{'),
    ];
    assert.deepEqual(
      responses.map(({ status }) => status),
      [200, 201, 404, 400],
    );
    assert.deepEqual(
      responses.map(({ headers }) => Number(headers['x-ratelimit-remaining'])),
      [3, 2, 1, 0],
    );
    const over = await call('POST', leads, { name: 'Ann' });
    assert.deepEqual([over.status, over.body.code], [429, 'RATE_LIMITED']);
    assert.match(String(over.headers['retry-after']), /^\d+$/);
    assert.equal((await call('GET', leads)).status, 429);
  }
});
