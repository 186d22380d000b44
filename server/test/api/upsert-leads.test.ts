// PUT /leads/by/{email|phone|external_id}/{value}: one lead, whatever arrives at once.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { recountLeads } from '../../src/domain/leads/counts/recount-leads.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const leads = '/api/v1/leads';
const by = (field: string, value: string) => `${leads}/by/${field}/${encodeURIComponent(value)}`;

const put = (field: string, value: string, body: object, headers = {}) =>
  native('PUT', by(field, value), body, headers);
const countOf = async (query: string) => (await native('GET', `${leads}?${query}`)).body.meta.total;

test('an unknown value → 201 with the value in its field; a known one → 200, only sent fields change', async () => {
  const made = await put('email', 'Ann+x@Example.com', { first_name: 'Ann', company: null });
  assert.equal(made.status, 201, made.text);
  assert.deepEqual(
    [made.body.data.email, made.body.data.company, made.headers.etag],
    ['Ann+x@Example.com', null, '"1"'],
  );
  const changed = await put('email', 'ann+X@example.com', { city: 'Berlin', tags: ['vip'] });
  assert.equal(changed.status, 200, changed.text);
  const { id, email, first_name, city, tags } = changed.body.data;
  assert.deepEqual(
    { id, email, first_name, city, tags },
    {
      id: made.body.data.id,
      email: 'Ann+x@Example.com',
      first_name: 'Ann',
      city: 'Berlin',
      tags: ['vip'],
    },
  );
});

test('a phone in another format and an external id with a slash find their lead', async () => {
  const phone = await put('phone', '+49 30 901820', { first_name: 'Bo', phone: '+49 (30) 901820' });
  assert.deepEqual([phone.status, phone.body.data.phone], [201, '+49 (30) 901820']);
  const again = await pro('PUT', by('phone', '+4930901820'), { company: 'Rathaus' });
  assert.deepEqual([again.status, again.body.company], [200, 'Rathaus']);
  const made = await put('external_id', 'crm/7?', {
    external_id: 'crm/7?',
    email: 'x@example.com',
  });
  assert.deepEqual([made.status, made.body.data.external_id], [201, 'crm/7?']);
  assert.equal((await put('external_id', 'crm/7?', { notes: 'again' })).status, 200);
});

test('of several leads with the value the newest changes, and none in the trash', async () => {
  const create = async () =>
    (await native('POST', leads, { first_name: 'Cy', email: 'cy@example.com' })).body.data.id;
  const [first, second, third] = [await create(), await create(), await create()];
  await native('DELETE', `${leads}/${third}`);
  assert.equal((await put('email', 'cy@example.com', { city: 'Rome' })).body.data.id, second);
  assert.equal((await native('GET', `${leads}/${first}`)).body.data.city, null);
});

test('a value that is none, or another one in the body → 422 by field, and nothing is created', async () => {
  const total = await countOf('');
  const refused: [string, string, object, string][] = [
    ['phone', '12', {}, 'phone'],
    ['email', 'dee@example.com', { email: 'other@example.com' }, 'email'],
    ['email', 'dee@example.com', { email: null }, 'email'],
    ['external_id', 'a', { external_id: 'b' }, 'external_id'],
    ['email', 'dee@example.com', { status: 'no such status' }, 'status'],
    ['email', 'dee@example.com', { colour: 'red' }, 'colour'],
  ];
  for (const [field, value, body, problem] of refused) {
    const { status, body: answer } = await put(field, value, body);
    assert.deepEqual([status, Object.keys(answer.errors)], [422, [problem]], JSON.stringify(body));
  }
  assert.equal((await put('email', 'not an address', {})).status, 422);
  assert.equal((await put('name', 'Dee', {})).status, 404);
  assert.equal(await countOf(''), total);
});

test('If-Match refuses another version with 412, and a lead that does not exist', async () => {
  const ifMatch = { 'if-match': '"1"' };
  assert.equal((await put('email', 'eve@example.com', {}, ifMatch)).status, 412);
  await put('email', 'eve@example.com', { first_name: 'Eve' });
  assert.equal((await put('email', 'eve@example.com', { city: 'Oslo' }, ifMatch)).status, 200);
  assert.equal((await put('email', 'eve@example.com', { city: 'Bergen' }, ifMatch)).status, 412);
});

test('50 requests at once, in both APIs → one lead is created, and every change is made', async () => {
  for (const [field, value] of [
    ['email', 'fay@example.com'],
    ['phone', '+14155550100'],
    ['external_id', 'once'],
  ] as const) {
    const call = (index: number) => (index % 2 === 0 ? native : pro);
    const responses = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        call(index)('PUT', by(field, value), { custom_fields: { [`f${index}`]: index } }),
      ),
    );
    const statuses = responses.map(({ status }) => status);
    assert.deepEqual(statuses.toSorted(), [...Array(49).fill(200), 201]);
    const { custom_fields: fields } = (await put(field, value, {})).body.data;
    assert.equal(Object.keys(fields).length, 50);
  }
  assert.equal(await countOf('email=fay@example.com'), 1);
  assert.equal(await recountLeads(app.services.write, app.workspace.id), 0);
});

test('beside requests that create and delete the same lead, every request is answered 200 or 201', async () => {
  const upserts = Array.from({ length: 20 }, () =>
    put('email', 'gus@example.com', { first_name: 'Gus' }),
  );
  const others = Array.from({ length: 10 }, async () => {
    const { body } = await native('POST', leads, { first_name: 'Gus', email: 'gus@example.com' });
    await native('DELETE', `${leads}/${body.data.id}`);
  });
  for (const { status, text } of await Promise.all(upserts)) {
    assert.ok(status === 200 || status === 201, text);
  }
  await Promise.all(others);
});

test('the cause in the response undoes a creation and a change', async () => {
  const made = await put('external_id', 'undo me', { first_name: 'Hal' });
  const changed = await put('external_id', 'undo me', { city: 'Paris' });
  const cause = ({ headers }: typeof made) => String(headers['x-cause-id']);
  await native('POST', `/api/v1/undo/${cause(changed)}`);
  assert.equal((await put('external_id', 'undo me', {})).body.data.city, null);
  assert.equal((await native('POST', `/api/v1/undo/${cause(made)}`)).status, 200);
  assert.equal((await native('GET', `${leads}/${made.body.data.id}`)).status, 404);
});
