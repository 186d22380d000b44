// The id of a lead in the client's own system.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const leads = '/api/v1/leads';

const create = async (body: object) => {
  const { status, body: made } = await native('POST', leads, { first_name: 'Ann', ...body });
  assert.equal(status, 201, JSON.stringify(made));
  return made.data;
};
const idsOf = async (query: string) =>
  (await native('GET', `${leads}?${query}`)).body.data.map(({ id }: { id: number }) => id);

test('an external id is stored by both full APIs, shown, changed and cleared', async () => {
  const made = await create({ external_id: ' crm-1 ' });
  assert.equal(made.external_id, 'crm-1');
  assert.deepEqual(made.extra, {});
  const shown = await pro('GET', `${leads}/${made.uuid}`);
  assert.equal(shown.body.external_id, 'crm-1');
  assert.equal((await native('GET', `${leads}/${made.id}`)).body.data.external_id, 'crm-1');

  const second = await pro('POST', leads, { name: 'Bo Li', external_id: 'crm-2' });
  assert.deepEqual([second.status, second.body.external_id], [201, 'crm-2']);
  const changed = await pro('PATCH', `${leads}/${second.body.id}`, { external_id: 77 });
  assert.deepEqual([changed.status, changed.body.external_id], [200, '77']);
  const { data } = (await native('GET', `${leads}/${second.body.id}/activity`)).body;
  assert.deepEqual(
    [data[0].type, data[0].before, data[0].after],
    ['lead.updated', { external_id: 'crm-2' }, { external_id: '77' }],
  );
  const cleared = await native('PATCH', `${leads}/${second.body.id}`, { external_id: null });
  assert.equal(cleared.body.data.external_id, null);
});

test('a POST succeeds with an external id that another lead has, and with a number', async () => {
  const [one, two] = [await create({ external_id: 4711 }), await create({ external_id: '4711' })];
  assert.deepEqual([one.external_id, two.external_id], ['4711', '4711']);
  assert.deepEqual(await idsOf('external_id=4711'), [two.id, one.id]);
  const bodies = [null, '', '   '];
  for (const external_id of bodies) assert.equal((await create({ external_id })).external_id, null);
  const long = await native('POST', leads, { first_name: 'Ann', external_id: 'x'.repeat(256) });
  assert.deepEqual([long.status, Object.keys(long.body.errors)], [422, ['external_id']]);
});

test('the inbound endpoint stores it, and fills it in only where it is empty', async () => {
  const url = '/api/inbound/leads?tenant=acme';
  const inbound = (body: object) => native('POST', url, { email: 'in@x.example', ...body });
  const { lead_id: id } = (await inbound({})).body;
  await inbound({ external_id: 'form-9' });
  await inbound({ external_id: 'form-10' });
  assert.equal((await native('GET', `${leads}/${id}`)).body.data.external_id, 'form-9');
  const form = await app.app.inject({
    method: 'POST',
    url,
    headers: {
      authorization: `Bearer ${app.keys.leadhub}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: 'email=other%40x.example&external_id=007',
  });
  assert.equal(form.statusCode, 201);
  const [other] = (await native('GET', `${leads}?external_id=007`)).body.data;
  assert.equal(other.external_id, '007');
});

test('lists filter by the exact id, with other filters, sorts, pages and cursors', async () => {
  const made = [];
  for (const [name, status] of [
    ['Cy', 'won'],
    ['Al', 'new'],
    ['Bo', 'won'],
    ['Di', 'won'],
  ] as const) {
    const email = name === 'Bo' ? {} : { email: `${name}@x.example` };
    made.push(await create({ external_id: 'same', first_name: name, status, ...email }));
  }
  await create({ external_id: 'same-not', status: 'won' });
  const [cy, al, bo, di] = made.map(({ id }) => id);
  assert.deepEqual(await idsOf('external_id=same'), [di, bo, al, cy]);
  assert.deepEqual(await idsOf('external_id=SAME'), []);
  assert.deepEqual(await idsOf('external_id=same&status=won&direction=asc'), [cy, bo, di]);
  assert.deepEqual(await idsOf('external_id=same&sort=first_name&direction=asc'), [al, bo, cy, di]);
  assert.deepEqual(await idsOf('external_id=same&sort=email&direction=asc'), [al, cy, di, bo]);
  assert.deepEqual(await idsOf('external_id=same&search=di%40x'), [di]);
  const { data, meta } = (await native('GET', `${leads}?external_id=same&per_page=3`)).body;
  assert.deepEqual([data.length, meta.total], [3, 4]);
  const { body: last } = await native(
    'GET',
    `${leads}?external_id=same&per_page=3&cursor=${meta.next_cursor}`,
  );
  assert.deepEqual([last.data.map(({ id }: { id: number }) => id), last.meta.total], [[cy], 4]);
  await native('DELETE', `${leads}/${al}`);
  assert.deepEqual(await idsOf('external_id=same'), [di, bo, cy]);
  const archived = await pro('GET', `${leads}?external_id=same&archived=true`);
  assert.equal(archived.body.data.length, 1);
});
