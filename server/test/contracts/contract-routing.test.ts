// Routing of requests to contracts, and authentication.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { findKey } from '../../src/domain/keys/find-key.ts';
import { type Contract, contracts, keyPrefixes } from '../../src/domain/keys/key.ts';
import { revokeKey } from '../../src/domain/keys/revoke-key.ts';
import { listeners } from '../../src/domain/listeners.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { buildTestApp } from '../build-test-app.ts';
import { assertError } from '../error-shape.ts';
import { createSender } from '../requests.ts';
import { openSecondApp } from '../second-app.ts';

const tenant = await buildTestApp();
const { app, database, keys } = tenant;
const second = await openSecondApp(database.connection);
after(async () => {
  await second.close();
  await tenant.close();
});

const leads = '/api/v1/leads';
const pathOf = (contract: Contract) => (contract === 'leadmarket' ? '/api/leads' : leads);
const send = createSender(app, { path: leads, key: '' });
const sendToSecond = createSender(second.app, { path: leads, key: '' });

test('the prefix of the key selects the contract before anything else', async () => {
  for (const contract of contracts) {
    const unknown = `${keyPrefixes[contract]}${'0'.repeat(32)}`;
    for (const path of [leads, '/api/leads']) {
      assertError(contract, 401, await send({}, { key: unknown, path }));
      assertError(contract, 401, await send({}, { path, headers: { 'x-api-key': unknown } }));
    }
  }
});

test('without a known key prefix, the path selects the contract', async () => {
  const none: Record<string, string>[] = [
    {},
    { authorization: 'Bearer sk_1' },
    { 'x-api-key': 'x' },
    { authorization: 'Basic YTpi' },
  ];
  for (const headers of none) {
    assertError('leadhub', 401, await send({}, { headers }));
    assertError(
      'leadhub',
      401,
      await send({}, { headers, path: '/api/inbound/leads?tenant=acme' }),
    );
    for (const path of ['/api/leads', '/api/leads?seller=x', '/api/leads/1']) {
      assertError('leadmarket', 401, await send({}, { headers, path }));
    }
  }
  assertError('leadhub', 404, await send(undefined, { path: '/nothing', method: 'GET' }));
});

test('every documented key header works in every contract', async () => {
  for (const contract of contracts) {
    const key = keys[contract];
    const path = pathOf(contract);
    const headerSets: Record<string, string>[] = [
      { authorization: `Bearer ${key}` },
      { authorization: `bearer  ${key}` },
      { 'x-api-key': key },
      { 'x-api-key': ` ${key} `, authorization: `Bearer ${key}` },
    ];
    for (const headers of headerSets) {
      const { status } = await send('{', { path, headers });
      assert.equal(status, 400, `${contract} ${JSON.stringify(headers)}`);
    }
  }
});

test('a key in an undocumented place counts as absent', async () => {
  for (const contract of contracts) {
    const key = keys[contract];
    const path = pathOf(contract);
    const expected = contract === 'leadmarket' ? 'leadmarket' : 'leadhub';
    const headerSets: Record<string, string>[] = [
      { authorization: key },
      { authorization: `Token ${key}` },
      { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
      { authorization: `Bearer ${key} ${key}` },
      { 'api-key': key },
      { 'x-api-key': `Bearer ${key}` },
    ];
    for (const headers of headerSets)
      assertError(expected, 401, await send(lead, { path, headers }));
    assertError(expected, 401, await send(lead, { path: `${path}?api_key=${key}` }));
    const shouted = { authorization: `Bearer ${key.toUpperCase()}` };
    assertError(expected, 401, await send(lead, { path, headers: shouted }));
  }
});

test('the JSON content type matches in any case, with or without parameters', async () => {
  for (const contract of contracts) {
    const options = { path: pathOf(contract), key: keys[contract] };
    for (const type of ['application/json; charset=utf-8', 'Application/JSON;charset=UTF-8']) {
      const response = await send('{', { ...options, headers: { 'content-type': type } });
      assertError(contract, 400, response);
    }
    const headers = { 'content-type': 'application/vnd.api+json' };
    assertError(contract, 415, await send('{', { ...options, headers }));
  }
});

test('paths are case-sensitive, with an optional trailing slash', async () => {
  for (const contract of contracts) {
    const path = pathOf(contract);
    const key = keys[contract];
    assertError(contract, 400, await send('{', { path: `${path}/`, key }));
    for (const other of [path.toUpperCase(), `/${path}`, `${path}//`]) {
      assertError(contract, 404, await send(lead, { path: other, key }));
    }
  }
});

test('two different keys → 401, in either order', async () => {
  for (const contract of contracts) {
    const other = contract === 'leadhub' ? keys.snapcrm : keys.leadhub;
    const headers = { authorization: `Bearer ${keys[contract]}`, 'x-api-key': other };
    assertError(contract, 401, await send({}, { path: pathOf(contract), headers }));
  }
});

test('a path outside the contract → 404 in its shape', async () => {
  const id = '01a1fe4f-a753-7194-803b-b5f5f91d4740';
  for (const contract of ['remixcrm', 'snapcrm', 'leadmarket'] as const) {
    const key = keys[contract];
    for (const [method, path] of [
      ['GET', leads],
      ['GET', `${leads}/${id}`],
      ['PATCH', `${leads}/${id}`],
      ['DELETE', `${leads}/1`],
      ['POST', '/api/inbound/leads?tenant=acme'],
      ['GET', '/api/leads'],
      ['POST', contract === 'leadmarket' ? leads : '/api/leads'],
      ['PUT', pathOf(contract)],
      ['GET', '/nothing'],
      ['GET', '/api/v1/%E0%A4%A'],
      ['GET', `/api/v1/leads/${'9'.repeat(2_000)}`],
    ] as const) {
      const body = method === 'GET' ? undefined : '{';
      const response = await send(body, { key, method, path });
      assertError(contract, 404, response);
      assert.ok('x-ratelimit-limit' in response.headers, `${contract} ${method} ${path}`);
    }
  }
});

test('an unsupported method in the full APIs → 405', async () => {
  for (const contract of ['leadhub', 'crmleadpro'] as const) {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
      const response = await send(undefined, { key: keys[contract], method });
      assertError(contract, 405, response);
      assert.deepEqual(String(response.headers.allow).split(', ').sort(), ['GET', 'HEAD', 'POST']);
    }
  }
});

test('the health checks → 200 with any key', async () => {
  for (const path of ['/api/v1/health', '/livez', '/readyz']) {
    for (const key of ['', 'nonsense', ...Object.values(keys)]) {
      const { status, body } = await send(undefined, { key, path, method: 'GET' });
      assert.equal(status, 200);
      assert.equal(body.status, 'ok');
    }
  }
});

test('a key with another stored contract → 401', async () => {
  const key = await tenant.addKey({ contract: 'remixcrm' });
  const { id } = await findKey(database.kysely, key, undefined);
  await database.pool.query(`update keys set contract = 'snapcrm' where id = $1`, [id]);
  assertError('remixcrm', 401, await send({}, { key }));
});

test('a revoked key → 401 on every process, for every request', async () => {
  const deps = { database, clock: systemClock, listeners };
  for (const contract of contracts) {
    const key = await tenant.addKey({ contract });
    const path = pathOf(contract);
    for (const one of [send, sendToSecond])
      assert.equal((await one('{', { key, path })).status, 400);
    const { id, workspaceId } = await findKey(database.kysely, key, undefined);
    await revokeKey(deps, { workspaceId, actor: { type: 'command', id: null } }, { id });
    for (const one of [send, sendToSecond]) {
      assertError(contract, 401, await one({}, { key, path }));
      assertError(contract, 401, await one('{', { key, path }));
      assertError(contract, 401, await one(lead, { key, path }));
      assertError(contract, 401, await one(undefined, { key, path, method: 'GET' }));
      assertError(
        contract,
        401,
        await one(undefined, { key, path: '/api/v1/nothing', method: 'GET' }),
      );
    }
  }
  const { rows } = await database.pool.query('select 1 from leads where first_name = $1', ['Ann']);
  assert.equal(rows.length, 0);
});

const lead = {
  ...{ first_name: 'Ann', last_name: 'Lee', firstName: 'Ann', lastName: 'Lee', name: 'Ann Lee' },
  ...{ email: 'ann@acme.example', phone: '1', event_date: '2026-08-15', state: 'TX' },
  ...{ seller: 'acme', category: 'Solar' },
};

test('a key → 401 from the moment that it expires', async () => {
  for (const contract of contracts) {
    const key = await tenant.addKey({ contract });
    const path = pathOf(contract);
    await database.pool.query(
      `update keys set expires_at = now() + interval '1 hour' where prefix = $1`,
      [key.slice(0, keyPrefixes[contract].length + 8)],
    );
    assert.equal((await send('{', { key, path })).status, 400);
    await database.pool.query('update keys set expires_at = now() where expires_at is not null');
    for (const one of [send, sendToSecond])
      assertError(contract, 401, await one(lead, { key, path }));
  }
});

test('a key without the scope → 403 that names the scope', async () => {
  for (const contract of ['leadhub', 'crmleadpro'] as const) {
    const reads = await tenant.addKey({ contract, scopes: ['read:leads'] });
    const response = await send(lead, { key: reads });
    assertError(contract, 403, response);
    assert.equal(response.body.code, 'FORBIDDEN');
    assert.match(String(response.body.message), /write:leads/);
    assert.ok('x-ratelimit-limit' in response.headers);
    assert.equal((await send(undefined, { key: reads, method: 'GET' })).status, 200);

    const writes = await tenant.addKey({ contract, scopes: ['write:leads'] });
    assertError(contract, 403, await send(undefined, { key: writes, method: 'GET' }));
    const removal = { key: writes, method: 'DELETE', path: `${leads}/1` } as const;
    assertError(contract, 403, await send(undefined, removal));
  }
});
