// Keys over both full APIs: who may create and change which key, and when a change applies.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createSupplier } from '../../src/domain/market/create-supplier.ts';
import { buildTestApp } from '../build-test-app.ts';
import { type Call, caller } from '../call.ts';
import { openSecondApp } from '../second-app.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const keys = '/api/v1/keys';
const leads = '/api/v1/leads';
const ann = { first_name: 'Ann', email: 'ann@example.com' };

const create = async (body: object, call: Call = native) => {
  const response = await call('POST', keys, { contract: 'leadhub', name: 'Site', ...body });
  assert.equal(response.status, 201, response.text);
  return response.body.data ?? response.body;
};

test('a new key works at once, is shown once, and has the given properties', async () => {
  const made = await create({ scopes: ['write:leads'], limit: '5/hour' });
  assert.match(made.key, /^lh_[0-9A-Za-z]{32}$/);
  assert.equal(made.prefix, made.key.slice(0, 11));
  assert.deepEqual([made.limit, made.effective_limit], ['5/hour', '5/hour']);
  assert.equal(made.created_by, app.owner.number);
  const call = caller(app, made.key);
  const created = await call('POST', leads, ann);
  assert.deepEqual([created.status, created.headers['x-ratelimit-limit']], [201, '5']);
  assert.equal((await call('GET', leads)).status, 403);
  for (const [api, id] of [
    [native, made.id],
    [second, made.uuid],
  ] as const) {
    const shown = await api('GET', `${keys}/${id}`);
    assert.equal(shown.status, 200);
    assert.ok(!shown.text.includes(made.key));
  }
  const { body } = await native('GET', `/api/v1/events?subject=key:${made.id}`);
  assert.equal(body.data[0].type, 'key.created');
  assert.ok(!JSON.stringify(body).includes(made.key));
});

test('a repeated POST under an Idempotency-Key returns the same key, stored sealed', async () => {
  const headers = { 'idempotency-key': 'one key' };
  const body = { contract: 'leadhub', name: 'Once' };
  const [first, again] = [
    await native('POST', keys, body, headers),
    await native('POST', keys, body, headers),
  ];
  assert.equal(again.text, first.text);
  const { rows } = await app.database.pool.query('select body from idempotency_records');
  assert.ok(!JSON.stringify(rows).includes(first.body.data.key));
});

test('the list filters by contract and by revocation', async () => {
  const tenant = await app.addTenant('listed');
  const call = caller(app, tenant.keys.leadhub);
  const revoked = await create({ name: 'Old' }, call);
  assert.equal((await call('DELETE', `${keys}/${revoked.id}`)).status, 204);
  const list = async (query: string) => {
    const { body } = await call('GET', `${keys}?${query}`);
    return [body.meta.total, body.data.map(({ contract }: { contract: string }) => contract)];
  };
  assert.deepEqual(await list('contract=snapcrm'), [1, ['snapcrm']]);
  assert.deepEqual(await list('revoked=true'), [1, ['leadhub']]);
  assert.equal((await list('revoked=false'))[0], 5);
  assert.equal((await list(''))[0], 6);
});

test('an intake key only creates leads; a leadmarket key needs a supplier of the workspace', async () => {
  const snap = await create({ contract: 'snapcrm' });
  assert.deepEqual(snap.scopes, ['write:leads']);
  const wrong = { contract: 'remixcrm', name: 'R', scopes: ['read:leads'] };
  assert.deepEqual(Object.keys((await native('POST', keys, wrong)).body.errors), ['scopes']);
  const widened = await native('PATCH', `${keys}/${snap.id}`, { scopes: ['*'] });
  assert.equal(widened.status, 422);

  const market = { contract: 'leadmarket', name: 'M' };
  for (const supplier of [undefined, 999_999, 'Nobody']) {
    const { status, body } = await native('POST', keys, { ...market, supplier_id: supplier });
    assert.deepEqual([status, Object.keys(body.errors)], [422, ['supplier_id']]);
  }
  const { services, workspace } = app;
  const context = { workspaceId: workspace.id, actor: { type: 'command', id: null } as const };
  const supplier = await createSupplier(services.write, { ...context, name: 'Leads Ltd' });
  for (const ref of ['Leads Ltd', supplier.number, supplier.id]) {
    assert.equal((await create({ ...market, supplier_id: ref })).supplier_id, supplier.number);
  }
});

test('nobody gives a key a scope that they lack', async () => {
  const narrow = await create({
    scopes: ['write:keys', 'delete:keys', 'read:leads', 'write:leads'],
  });
  const call = caller(app, narrow.key);
  const post = (scopes?: string[]) =>
    call('POST', keys, { contract: 'leadhub', name: 'N', scopes });
  assert.equal((await post(['read:leads'])).status, 201);
  for (const scopes of [undefined, ['*'], ['read:contacts'], ['read:leads', 'delete:leads']]) {
    assert.equal((await post(scopes)).status, 403, String(scopes));
  }
  const other = await create({ scopes: ['read:leads', 'read:deals'] });
  for (const change of [{ scopes: ['read:leads'] }, { name: 'Mine' }, { expires_at: null }]) {
    assert.equal((await call('PATCH', `${keys}/${other.id}`, change)).status, 403);
  }
  const own = { scopes: ['write:keys', 'read:leads', 'read:deals'] };
  assert.equal((await call('PATCH', `${keys}/${narrow.id}`, own)).status, 403);
  assert.equal((await call('DELETE', `${keys}/${other.id}`)).status, 204);
  const { call: manager } = await addPerson(app, 'manager');
  assert.equal((await manager('POST', keys, { contract: 'snapcrm', name: 'S' })).status, 403);
  const { call: admin } = await addPerson(app, 'admin');
  assert.equal((await admin('POST', keys, { contract: 'leadhub', name: 'A' })).status, 201);
});

test('fewer scopes apply to the next request, in every process, and so do more', async () => {
  const elsewhere = await openSecondApp(app.database.connection);
  after(elsewhere.close);
  const made = await create({ scopes: ['read:leads', 'write:leads', 'write:keys'] });
  const calls = [caller(app, made.key), caller(elsewhere, made.key)];
  const statuses = async () => {
    const all = calls.flatMap((call) => [
      call('GET', leads),
      call('POST', leads, ann),
      call('POST', keys, { contract: 'leadhub', name: 'More', scopes: ['write:leads'] }),
    ]);
    return (await Promise.all(all)).map(({ status }) => status);
  };
  assert.deepEqual(await statuses(), [200, 201, 201, 200, 201, 201]);
  const change = (scopes: string[]) => native('PATCH', `${keys}/${made.id}`, { scopes });
  assert.equal((await change(['read:leads', 'write:keys'])).status, 200);
  // The key may still create keys, but none with the scope that it lost.
  assert.deepEqual(await statuses(), [200, 403, 403, 200, 403, 403]);
  assert.equal((await change(['read:deals'])).status, 200);
  assert.deepEqual(await statuses(), [403, 403, 403, 403, 403, 403]);
  assert.equal((await change(['read:leads', 'write:leads', 'write:keys'])).status, 200);
  assert.deepEqual(await statuses(), [200, 201, 201, 200, 201, 201]);
});

test('while requests run, none that starts after the revocation was answered succeeds', async () => {
  const elsewhere = await openSecondApp(app.database.connection);
  after(elsewhere.close);
  const made = await create({ scopes: ['read:leads', 'write:leads'] });
  const calls = [caller(app, made.key), caller(elsewhere, made.key)];
  let isRevoked = false;
  const late: number[] = [];
  let succeeded = 0;
  const send = async (index: number) => {
    for (let sent = 0; sent < 500; sent += 1) {
      const startedLate = isRevoked;
      const call = calls[index % 2] as Call;
      const { status } = await (sent % 2 === 0 ? call('POST', leads, ann) : call('GET', leads));
      if (startedLate) late.push(status);
      else if (status < 300) succeeded += 1;
      if (late.length > 60) return;
    }
  };
  const revoke = async () => {
    await Promise.all(calls.map((call) => call('GET', leads)));
    assert.equal((await second('DELETE', `${keys}/${made.uuid}`)).status, 204);
    isRevoked = true;
  };
  await Promise.all([...Array.from({ length: 8 }, (_, index) => send(index)), revoke()]);
  assert.ok(succeeded > 0);
  assert.ok(late.length > 60);
  assert.deepEqual(new Set(late), new Set([401]));
});

test('a revoked key cannot change, and revoking it again changes nothing', async () => {
  const made = await create({});
  for (const _ of [1, 2]) assert.equal((await native('DELETE', `${keys}/${made.id}`)).status, 204);
  const { status } = await native('PATCH', `${keys}/${made.id}`, { name: 'Again' });
  assert.equal(status, 409);
  const { body } = await native('GET', `${keys}/${made.id}`);
  assert.match(body.data.revoked_at, /^20/);
});

test('the limit and the expiry change and clear; an expiry in the past is refused', async () => {
  const made = await create({ limit: '5/minute', expires_at: '2099-01-01T00:00:00Z' });
  const url = `${keys}/${made.id}`;
  const stale = await native('PATCH', url, { name: 'X' }, { 'if-match': '"7"' });
  assert.equal(stale.status, 412);
  const cleared = (await native('PUT', url, { limit: null, expires_at: null })).body.data;
  assert.deepEqual(
    [cleared.limit, cleared.effective_limit, cleared.expires_at],
    [null, '1000/hour', null],
  );
  for (const body of [
    { expires_at: '2001-01-01T00:00:00Z' },
    { limit: 'often' },
    { scopes: ['x'] },
  ]) {
    const refused = await native('PATCH', url, body);
    assert.deepEqual([refused.status, Object.keys(refused.body.errors)], [422, Object.keys(body)]);
  }
});

test('a key shows when, from where and by which program it was last used', async () => {
  const made = await create({ scopes: ['write:leads'] });
  assert.equal(made.last_used_at, null);
  const other = await openSecondApp(app.database.connection);
  const headers = { 'user-agent': `crm-sync/2.1 ${'x'.repeat(400)}` };
  assert.equal((await caller(other, made.key)('POST', leads, ann, headers)).status, 201);
  await other.close();
  const { last_used_at, last_used_from, last_used_agent } = (
    await native('GET', `${keys}/${made.id}`)
  ).body.data;
  assert.ok(Math.abs(Date.parse(last_used_at) - Date.now()) < 60_000);
  assert.equal(last_used_from, '127.0.0.1');
  assert.match(last_used_agent, /^crm-sync\/2\.1 x{200}/);
  assert.equal(last_used_agent.length, 300);
});
