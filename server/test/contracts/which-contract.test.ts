// Which contract answers a request, and who is let in.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { findKey } from '../../src/domain/keys/find-key.ts';
import { type Contract, contracts, keyPrefixes } from '../../src/domain/keys/key.ts';
import { revokeKey } from '../../src/domain/keys/revoke-key.ts';
import { listeners } from '../../src/domain/listeners.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { buildTestApp } from '../build-test-app.ts';
import { assertError } from '../error-shape.ts';
import { asker } from '../requests.ts';
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
const ask = asker(app, { path: leads, key: '' });
const askSecond = asker(second.app, { path: leads, key: '' });

test('the prefix of the key says which contract answers, before anything else', async () => {
  for (const contract of contracts) {
    const unknown = `${keyPrefixes[contract]}${'0'.repeat(32)}`;
    for (const path of [leads, '/api/leads']) {
      assertError(contract, 401, await ask({}, { key: unknown, path }));
      assertError(contract, 401, await ask({}, { path, headers: { 'x-api-key': unknown } }));
    }
  }
});

test('without a key, or with one of no known prefix, the address says it', async () => {
  const none: Record<string, string>[] = [
    {},
    { authorization: 'Bearer sk_1' },
    { 'x-api-key': 'x' },
    { authorization: 'Basic YTpi' },
  ];
  for (const headers of none) {
    assertError('leadhub', 401, await ask({}, { headers }));
    assertError('leadhub', 401, await ask({}, { headers, path: '/api/inbound/leads?tenant=acme' }));
    for (const path of ['/api/leads', '/api/leads?seller=x', '/api/leads/1']) {
      assertError('leadmarket', 401, await ask({}, { headers, path }));
    }
  }
  assertError('leadhub', 404, await ask(undefined, { path: '/nothing', method: 'GET' }));
});

test('each way to send the key works in every contract', async () => {
  for (const contract of contracts) {
    const key = keys[contract];
    const path = pathOf(contract);
    const ways: Record<string, string>[] = [
      { authorization: `Bearer ${key}` },
      { authorization: `bearer  ${key}` },
      { 'x-api-key': key },
      { 'x-api-key': ` ${key} `, authorization: `Bearer ${key}` },
    ];
    for (const headers of ways) {
      const { status } = await ask('{', { path, headers });
      assert.equal(status, 400, `${contract} ${JSON.stringify(headers)}`);
    }
  }
});

test('a key that is sent in no documented way is none', async () => {
  for (const contract of contracts) {
    const key = keys[contract];
    const path = pathOf(contract);
    const said = contract === 'leadmarket' ? 'leadmarket' : 'leadhub';
    const ways: Record<string, string>[] = [
      { authorization: key },
      { authorization: `Token ${key}` },
      { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
      { authorization: `Bearer ${key} ${key}` },
      { 'api-key': key },
      { 'x-api-key': `Bearer ${key}` },
    ];
    for (const headers of ways) assertError(said, 401, await ask(lead, { path, headers }));
    assertError(said, 401, await ask(lead, { path: `${path}?api_key=${key}` }));
    const shouted = { authorization: `Bearer ${key.toUpperCase()}` };
    assertError(said, 401, await ask(lead, { path, headers: shouted }));
  }
});

test('JSON is known by its type in any case, with parameters or without', async () => {
  for (const contract of contracts) {
    const options = { path: pathOf(contract), key: keys[contract] };
    for (const type of ['application/json; charset=utf-8', 'Application/JSON;charset=UTF-8']) {
      const answer = await ask('{', { ...options, headers: { 'content-type': type } });
      assertError(contract, 400, answer);
    }
    const headers = { 'content-type': 'application/vnd.api+json' };
    assertError(contract, 415, await ask('{', { ...options, headers }));
  }
});

test('an address ends in a slash or not, and is written in small letters', async () => {
  for (const contract of contracts) {
    const path = pathOf(contract);
    const key = keys[contract];
    assertError(contract, 400, await ask('{', { path: `${path}/`, key }));
    for (const other of [path.toUpperCase(), `/${path}`, `${path}//`]) {
      assertError(contract, 404, await ask(lead, { path: other, key }));
    }
  }
});

test('two keys that differ are refused, in either order', async () => {
  for (const contract of contracts) {
    const other = contract === 'leadhub' ? keys.snapcrm : keys.leadhub;
    const headers = { authorization: `Bearer ${keys[contract]}`, 'x-api-key': other };
    assertError(contract, 401, await ask({}, { path: pathOf(contract), headers }));
  }
});

test('a path that the contract has not is 404 in its words', async () => {
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
      const answer = await ask(body, { key, method, path });
      assertError(contract, 404, answer);
      assert.ok('x-ratelimit-limit' in answer.headers, `${contract} ${method} ${path}`);
    }
  }
});

test('a wrong method is 405 in the full APIs', async () => {
  for (const contract of ['leadhub', 'crmleadpro'] as const) {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
      const answer = await ask(undefined, { key: keys[contract], method });
      assertError(contract, 405, answer);
      assert.deepEqual(String(answer.headers.allow).split(', ').sort(), ['GET', 'HEAD', 'POST']);
    }
  }
});

test('the health checks answer whatever key is sent', async () => {
  for (const path of ['/api/v1/health', '/livez', '/readyz']) {
    for (const key of ['', 'nonsense', ...Object.values(keys)]) {
      const { status, body } = await ask(undefined, { key, path, method: 'GET' });
      assert.equal(status, 200);
      assert.equal(body.status, 'ok');
    }
  }
});

test('a key whose stored contract is another is not valid', async () => {
  const key = await tenant.addKey({ contract: 'remixcrm' });
  const { id } = await findKey(database.kysely, key, undefined);
  await database.pool.query(`update keys set contract = 'snapcrm' where id = $1`, [id]);
  assertError('remixcrm', 401, await ask({}, { key }));
});

test('a revoked key fails on every process from then on, for every request', async () => {
  const deps = { database, clock: systemClock, listeners };
  for (const contract of contracts) {
    const key = await tenant.addKey({ contract });
    const path = pathOf(contract);
    for (const one of [ask, askSecond]) assert.equal((await one('{', { key, path })).status, 400);
    const { id, workspaceId } = await findKey(database.kysely, key, undefined);
    await revokeKey(deps, workspaceId, id, { type: 'command', id: null });
    for (const one of [ask, askSecond]) {
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

test('a key fails from the moment that it expires', async () => {
  for (const contract of contracts) {
    const key = await tenant.addKey({ contract });
    const path = pathOf(contract);
    await database.pool.query(
      `update keys set expires_at = now() + interval '1 hour' where prefix = $1`,
      [key.slice(0, keyPrefixes[contract].length + 8)],
    );
    assert.equal((await ask('{', { key, path })).status, 400);
    await database.pool.query('update keys set expires_at = now() where expires_at is not null');
    for (const one of [ask, askSecond]) assertError(contract, 401, await one(lead, { key, path }));
  }
});

test('a key without the scope is 403, and says which', async () => {
  for (const contract of ['leadhub', 'crmleadpro'] as const) {
    const reads = await tenant.addKey({ contract, scopes: ['read:leads'] });
    const answer = await ask(lead, { key: reads });
    assertError(contract, 403, answer);
    assert.equal(answer.body.code, 'FORBIDDEN');
    assert.match(String(answer.body.message), /write:leads/);
    assert.ok('x-ratelimit-limit' in answer.headers);
    assert.equal((await ask(undefined, { key: reads, method: 'GET' })).status, 200);

    const writes = await tenant.addKey({ contract, scopes: ['write:leads'] });
    assertError(contract, 403, await ask(undefined, { key: writes, method: 'GET' }));
    const removal = { key: writes, method: 'DELETE', path: `${leads}/1` } as const;
    assertError(contract, 403, await ask(undefined, removal));
  }
});
