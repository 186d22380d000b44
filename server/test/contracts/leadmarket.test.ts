// The rules of the lead market's contract, beyond its documented examples.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { listeners } from '../../src/domain/listeners.ts';
import { changeOffer } from '../../src/domain/market/change-offer.ts';
import { createBuyer } from '../../src/domain/market/create-buyer.ts';
import { createOffer } from '../../src/domain/market/create-offer.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { buildTestApp } from '../build-test-app.ts';
import { atOnce, createSender, form, multipart } from '../requests.ts';

const tenant = await buildTestApp();
const { app, database, keys, workspace } = tenant;
after(() => tenant.close());

const deps = { database, clock: systemClock, listeners };
const base = { workspaceId: workspace.id, actor: { type: 'command', id: null } as const };
const offer = (
  category: string,
  terms: { requiredFields?: string[]; duplicateDays?: number } = {},
) => createOffer(deps, { ...base, category, ...terms });
const buyer = (name: string, category: string, price: string, more = {}) =>
  createBuyer(deps, { ...base, name, category, price, ...more });

await offer('Auto Insurance');
const texan = await buyer('Texan', 'Auto Insurance', '45.00', { states: ['TX'] });
await offer('Solar');

const send = createSender(app, { path: '/api/leads', key: keys.leadmarket });
const john = {
  seller: workspace.sellerCode,
  category: 'Auto Insurance',
  firstName: 'John',
  lastName: 'Doe',
  email: 'john.doe@email.com',
  phone: '555-123-4567',
  state: 'TX',
  zip: '75001',
  city: 'Dallas',
};
const without = (...fields: string[]) =>
  Object.fromEntries(Object.entries(john).filter(([name]) => !fields.includes(name)));

async function accepted(body: unknown, options?: Parameters<typeof send>[1]) {
  const response = await send(body, options);
  assert.equal(response.status, 200, JSON.stringify(response.body));
  assert.equal(response.body.success, true);
  return response.body;
}

async function refused(body: unknown, error: string, ...fields: string[]) {
  const response = await send(body);
  assert.equal(response.status, 400, JSON.stringify(response.body));
  assert.deepEqual(response.body, { success: false, error, ...(fields.length > 0 && { fields }) });
}

async function refusedAs(leadId: unknown, body: unknown) {
  const response = await send(body);
  assert.equal(response.status, 400);
  assert.deepEqual(response.body, { success: false, error: 'Duplicate lead', lead_id: leadId });
}

async function leadOf(body: Record<string, unknown>) {
  const { rows } = await database.pool.query('select * from leads where id = $1', [body.lead_id]);
  return rows[0];
}

test('a lead that matches a buyer is sold, with a numeric price', async () => {
  const body = await accepted(john);
  assert.deepEqual(Object.keys(body), ['success', 'lead_id', 'status', 'price', 'buyer_ids']);
  assert.equal(body.status, 'sold');
  assert.equal(body.price, 45);
  assert.deepEqual(body.buyer_ids, [texan.buyer.id]);
});

test('a lead without a matching buyer is pending, without a price', async () => {
  const body = await accepted({ ...john, state: 'OH' });
  assert.deepEqual(Object.keys(body), ['success', 'lead_id', 'status']);
  assert.equal(body.status, 'pending');
});

test('the seller is identified by code or slug', async () => {
  for (const seller of [workspace.sellerCode, workspace.sellerCode.toLowerCase(), workspace.slug]) {
    await accepted({ ...john, seller });
  }
});

test('a lead for another or an unknown seller → 401', async () => {
  const other = await tenant.addTenant('rival');
  for (const seller of [other.workspace.sellerCode, 'rival', 'nobody', 'NOBODY00']) {
    const { status, body } = await send({ ...john, seller });
    assert.equal(status, 401);
    assert.deepEqual(body, { success: false, error: 'Invalid API Key' });
  }
});

test('a category matches in any case, only while its offer is active', async () => {
  await accepted({ ...john, category: 'aUTO insurance ' });
  await refused({ ...john, category: 'Roofing' }, 'No matching campaign');
  await offer('Windows');
  await accepted({ ...john, category: 'Windows' });
  await changeOffer(deps, { ...base, ref: 'Windows', change: { active: false } });
  await refused({ ...john, category: 'Windows' }, 'No matching campaign');
  await changeOffer(deps, { ...base, ref: 'Windows', change: { active: true } });
  await accepted({ ...john, category: 'Windows' });
});

test('each of the six documented fields is required', async () => {
  for (const field of ['seller', 'category', 'firstName', 'lastName', 'phone', 'state']) {
    await refused(without(field), 'Missing required field', field);
    await refused({ ...john, [field]: ' ' }, 'Missing required field', field);
  }
  await refused(without('state', 'seller'), 'Missing required field', 'seller', 'state');
});

test('the required fields of the offer are required, too', async () => {
  await offer('Mortgage', { requiredFields: ['zip', 'email', 'loan_amount'] });
  const lead = { ...without('zip', 'email'), category: 'mortgage' };
  await refused(lead, 'Missing required field', 'zip', 'email', 'loan_amount');
  await refused(
    { ...lead, zip: '1', email: 'a@b.example', loan_amount: '' },
    'Missing required field',
    'loan_amount',
  );
  const body = await accepted({ ...lead, zip: '1', email: 'a@b.example', loan_amount: 250_000 });
  assert.deepEqual((await leadOf(body)).extra, { loan_amount: 250_000 });
});

test('missing documented fields and fields of the offer → both are named, documented ones first', async () => {
  const fields = ['roof age', 'zip', 'first_name', 'FirstName', 'notes'];
  await offer('Solar panels', { requiredFields: fields });
  const lead = { ...without('firstName', 'state', 'zip'), category: 'solar panels' };
  const missing = 'Missing required field';
  await refused(lead, missing, 'firstName', 'state', 'roof age', 'zip', 'notes');
  await refused(
    { ...lead, state: 'TX', 'roof age': 3, notes: 'Soon' },
    missing,
    'firstName',
    'zip',
  );
  // While fields are missing, invalid values are not reported.
  await refused(
    { ...lead, email: 'x', zip: '1' },
    missing,
    'firstName',
    'state',
    'roof age',
    'notes',
  );
  await refused({ ...lead, category: '\0' }, 'Invalid field', 'category');
  // Only a supplier of the seller learns about its offers.
  await refused({ ...lead, seller: 'NOBODY12' }, missing, 'firstName', 'state');
  await refused({ ...lead, category: 'Nothing' }, missing, 'firstName', 'state');
  await refused({ ...lead, category: 7 }, missing, 'firstName', 'state');
});

test('a state has two letters in any case: one of the 50, DC or a territory', async () => {
  for (const state of ['tx', 'Ca', 'DC', 'PR', 'gu', ' NY ']) {
    const body = await accepted({ ...john, state });
    assert.equal((await leadOf(body)).state, state.trim().toUpperCase());
  }
  for (const state of ['XX', 'Texas', 'T', 'ON', '12', 7, null, ['TX']]) {
    await refused({ ...john, state }, 'Invalid field', 'state');
  }
});

test('other invalid values are named', async () => {
  await refused({ ...john, email: 'john' }, 'Invalid field', 'email');
  await refused({ ...john, phone: 5, zip: {} }, 'Invalid field', 'phone', 'zip');
  await refused({ ...john, state: 'ZZ', email: 'x' }, 'Invalid field', 'state', 'email');
});

test('fields may be in the query, and the body takes precedence per field', async () => {
  const { city, ...rest } = john;
  const query = new URLSearchParams({ ...rest, utm: 'x' });
  const alone = await accepted(undefined, { path: `/api/leads?${query}` });
  assert.equal((await leadOf(alone)).first_name, 'John');
  assert.deepEqual((await leadOf(alone)).extra, { utm: 'x' });
  const both = await accepted({ firstName: 'Jane', city }, { path: `/api/leads?${query}` });
  const lead = await leadOf(both);
  assert.deepEqual([lead.first_name, lead.last_name, lead.city], ['Jane', 'Doe', 'Dallas']);
});

test('a form takes precedence over the query per field, too', async () => {
  const path = `/api/leads?${new URLSearchParams({ ...john, state: 'OH' })}`;
  const { body, type } = multipart({ firstName: 'Jane', state: 'TX' });
  for (const made of [
    await accepted('firstName=Jane&state=TX', { path, headers: { 'content-type': form } }),
    await accepted(body, { path, headers: { 'content-type': type } }),
  ]) {
    const lead = await leadOf(made);
    assert.deepEqual([lead.first_name, lead.last_name, lead.state], ['Jane', 'Doe', 'TX']);
    assert.equal(made.status, 'sold');
  }
});

test('a field twice in the query → 400', async () => {
  const path = `/api/leads?${new URLSearchParams(john)}&city=Austin`;
  const { status, body } = await send(undefined, { path });
  assert.equal(status, 400);
  assert.deepEqual(body, { success: false, error: 'Invalid field', fields: ['city'] });
});

test('a query with an empty JSON body is sufficient', async () => {
  const path = `/api/leads?${new URLSearchParams(john)}`;
  await accepted('', { path, headers: { 'content-type': 'application/json' } });
});

test('the documented query request creates a lead', async () => {
  const path = `/api/leads?seller=${workspace.sellerCode}&category=Solar&state=TX&firstName=John&phone=555-1234`;
  const { status, body } = await send(undefined, { path });
  assert.equal(status, 400);
  assert.deepEqual(body.fields, ['lastName']);
  await accepted(undefined, { path: `${path}&lastName=Doe` });
});

test('a lead as a form, urlencoded or multipart → 200', async () => {
  const { body, type } = multipart(john);
  for (const made of [
    await accepted(new URLSearchParams(john).toString(), { headers: { 'content-type': form } }),
    await accepted(body, { headers: { 'content-type': type } }),
  ]) {
    const lead = await leadOf(made);
    assert.deepEqual([lead.email, lead.zip, lead.city], [john.email, john.zip, john.city]);
  }
});

test('a duplicate within the window of the offer → 400 with the first lead', async () => {
  await offer('Pest control', { duplicateDays: 30 });
  const lead = { ...john, category: 'Pest control' };
  const { lead_id } = await accepted(lead);
  const phone = '+1 (202) 555-0199';
  await accepted({ ...lead, email: 'another@email.com', phone });
  for (const same of [lead, { ...lead, phone, email: 'JOHN.DOE@email.com' }]) {
    await refusedAs(lead_id, same);
  }
  await accepted({ ...lead, category: 'Auto Insurance' });
  await database.pool.query(
    `update leads set created_at = created_at - interval '31 days' where id = $1`,
    [lead_id],
  );
  await accepted({ ...lead, email: john.email, phone: '+1 202 555 0100' });
});

test('a deleted lead does not count as a duplicate', async () => {
  await offer('Roof repair', { duplicateDays: 30 });
  const lead = { ...john, category: 'Roof repair', email: 'trash@email.com', phone: '1' };
  const { lead_id } = await accepted(lead);
  await refusedAs(lead_id, lead);
  const path = `/api/v1/leads/${lead_id}`;
  const deletion = await send(undefined, { path, key: keys.leadhub, method: 'DELETE' });
  assert.equal(deletion.status, 204);
  const again = await accepted(lead);
  await refusedAs(again.lead_id, lead);
});

test('concurrent leads never exceed a daily cap', async () => {
  await offer('Gutters');
  await buyer('Dear', 'Gutters', '12.50', { dailyCap: 7 });
  await buyer('Cheap', 'Gutters', '9.99', { dailyCap: 5 });
  const bodies = await atOnce(60, () => accepted({ ...john, category: 'Gutters' }));
  const prices = bodies.map(({ price }) => price);
  assert.equal(prices.filter((price) => price === 12.5).length, 7);
  assert.equal(prices.filter((price) => price === 9.99).length, 5);
  assert.equal(bodies.filter(({ status }) => status === 'pending').length, 48);
});

test('every other error has its documented text', async () => {
  const cases: [number, string, Parameters<typeof send>][] = [
    [400, 'Invalid JSON', ['{']],
    [401, 'Invalid API Key', [john, { key: '' }]],
    [401, 'Invalid API Key', [john, { key: 'mkt_wrong' }]],
    [404, 'Not found', [undefined, { method: 'GET' }]],
    [404, 'Not found', [john, { path: '/api/v1/leads' }]],
    [413, 'Request too large', [' '.repeat(1024 * 1024 + 1)]],
    [415, 'Unsupported content type', ['a', { headers: { 'content-type': 'text/csv' } }]],
  ];
  for (const [status, error, [body, options]] of cases) {
    const response = await send(body, options);
    assert.equal(response.status, status, JSON.stringify(response.body));
    assert.deepEqual(response.body, { success: false, error });
  }
});
