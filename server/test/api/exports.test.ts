// Exports: formats, columns, filters, selection, roles, and the event of each.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { buildTestApp } from '../build-test-app.ts';
import { addPerson } from '../sessions.ts';
import { importerOf } from './import-file.ts';

const app = await buildTestApp();
after(app.close);
const { call, failedRows, run } = importerOf(app);

const create = async (path: string, body: object) => {
  const response = await call('POST', path, body);
  assert.equal(response.status, 201, JSON.stringify(response.body));
  return response.body.data;
};

const ann = await create('/leads', {
  ...{ first_name: 'Ann', email: 'ann@example.com', phone: '+49 30 5550133', tags: ['Fair'] },
  custom_fields: { budget: 5000 },
});
const bob = await create('/leads', {
  ...{ first_name: 'Bob', email: 'bob@example.com', notes: '=cmd()', status: 'won' },
});
await create('/leads', { first_name: 'Cleo', company: 'Ü, "x"', status: 'won' });

const authorization = `Bearer ${app.keys.leadhub}`;
const get = (path: string, headers: Record<string, string> = { authorization }) =>
  app.app.inject({ method: 'GET', url: `/api/v1/exports/${path}`, headers });

async function csv(path: string): Promise<string[]> {
  const response = await get(path);
  assert.equal(response.statusCode, 200, response.body);
  return response.body.split('\r\n').slice(0, -1);
}

test('columns are written in the order of the request', async () => {
  const columns = 'columns=email&columns=custom_fields.budget,tags,phone,first_name';
  assert.deepEqual(await csv(`leads?${columns}&sort=first_name&direction=asc`), [
    'email,custom_fields.budget,tags,phone,first_name',
    "ann@example.com,5000,Fair,'+49 30 5550133,Ann",
    'bob@example.com,,,,Bob',
    ',,,,Cleo',
  ]);
});

test('an unknown column → 422 that names it', async () => {
  const response = await get('leads?columns=email,shoe_size');
  assert.equal(response.statusCode, 422);
  assert.deepEqual(response.json().errors, { columns: ['There is no field shoe_size.'] });
});

test('the filters, the search and the order of the list apply', async () => {
  const names = (query: string) => csv(`leads?columns=first_name&${query}`);
  assert.deepEqual(await names('status=won'), ['first_name', 'Cleo', 'Bob']);
  assert.deepEqual(await names('search=ann%40'), ['first_name', 'Ann']);
  assert.deepEqual(await names('status[not]=won&tag=fair'), ['first_name', 'Ann']);
  assert.equal((await get('leads?status[like]=won')).statusCode, 422);
});

test('ids choose records of the list, by any form of their id', async () => {
  const ids = `ids=${ann.id},${bob.uuid}`;
  assert.deepEqual(await csv(`leads?columns=id&sort=first_name&direction=asc&${ids}`), [
    'id',
    ...[ann.id, bob.id].map(String),
  ]);
  assert.deepEqual(await csv(`leads?columns=id&status=won&${ids}`), ['id', String(bob.id)]);
  const many = await get(`leads?ids=${Array.from({ length: 1_001 }, (_, id) => id).join()}`);
  assert.equal(many.statusCode, 422);
});

test('a text that begins like a formula gets an apostrophe; a quote and a comma are quoted', async () => {
  const lines = await csv('leads?columns=notes,company&sort=first_name&direction=asc');
  assert.deepEqual(lines, ['notes,company', ',', "'=cmd(),", ',"Ü, ""x"""']);
});

test('bom=true → CSV begins with a byte order mark', async () => {
  assert.ok((await get('leads?bom=true')).body.startsWith('\ufeffid,'));
  assert.ok((await get('leads')).body.startsWith('id,'));
});

test('NDJSON has the types of the API', async () => {
  const columns = 'id,starred,tags,lead_score,custom_fields.budget,created_at';
  const { body, headers } = await get(`leads?format=ndjson&ids=${ann.id}&columns=${columns}`);
  assert.match(String(headers['content-type']), /^application\/x-ndjson/);
  assert.deepEqual(JSON.parse(body), {
    ...{
      id: ann.id,
      starred: false,
      tags: ['Fair'],
      lead_score: 0,
      custom_fields: { budget: 5000 },
    },
    created_at: ann.created_at,
  });
});

test('the response names the file and the number of its records', async () => {
  const { headers } = await get('leads?format=xlsx');
  assert.match(
    String(headers['content-disposition']),
    /^attachment; filename="leads-\d{4}-\d\d-\d\d\.xlsx"$/,
  );
  assert.equal(headers['x-total-count'], '3');
});

test('an export of nothing is the header', async () => {
  assert.deepEqual(await csv('leads?columns=id,email&status=lost'), ['id,email']);
  assert.equal((await get('leads?format=ndjson&status=lost')).body, '');
});

test('archived=true exports the archived leads, which are left out otherwise', async () => {
  const { id } = await create('/leads', { first_name: 'Dora' });
  await call('DELETE', `/leads/${id}`);
  const names = await csv('leads?columns=first_name&archived=true');
  assert.deepEqual(names, ['first_name', 'Dora']);
  assert.equal((await csv('leads?columns=first_name')).includes('Dora'), false);
});

test('XLSX is readable whatever a text has', async () => {
  const first_name = 'A\ufffeB\u0001';
  const { id } = await create('/leads', { first_name });
  const { rawPayload } = await get(`leads?format=xlsx&columns=first_name&ids=${id}`);
  const { sheets } = await readXlsx(rawPayload);
  assert.deepEqual(sheets[0]?.rows, [['first_name'], [first_name]]);
  await call('DELETE', `/leads/${id}`);
});

test('contacts and deals are exported with their own columns', async () => {
  await create('/deals', { title: '+Plan', value: '1234.5', currency: 'EUR', lead_id: ann.id });
  const people = await csv('contacts?columns=first_name,email,owner&email=ann@example.com');
  assert.deepEqual(people, ['first_name,email,owner', 'Ann,ann@example.com,']);
  assert.deepEqual(await csv('deals?columns=title,value,currency,stage,contact_email'), [
    'title,value,currency,stage,contact_email',
    "'+Plan,1234.50,EUR,new,ann@example.com",
  ]);
});

test('managers, admins and owners may export; agents and viewers get 403', async () => {
  const allowed = { viewer: 403, agent: 403, manager: 200, admin: 200, owner: 200 } as const;
  for (const [role, status] of Object.entries(allowed)) {
    const { cookie } = await addPerson(app, role as keyof typeof allowed);
    assert.equal((await get('leads', { cookie })).statusCode, status, role);
  }
});

test('each export is an event, with who took what; a refused one is none', async () => {
  const query = '/events?types=lead.exported';
  const before = (await call('GET', query)).body.data.length;
  await get('leads?format=ndjson&status=won&columns=email&sort=email&direction=asc&other=1');
  await get('leads?columns=nope');
  const { data } = (await call('GET', query)).body;
  assert.equal(data.length, before + 1);
  assert.equal(data.at(-1).actor.type, 'key');
  assert.deepEqual(data.at(-1).after, {
    ...{ format: 'ndjson', count: 2, columns: ['email'] },
    ...{ filter: { status: 'won' }, sort: 'email', direction: 'asc' },
  });
});

test('the keys of the second full API export, too', async () => {
  const headers = { authorization: `Bearer ${app.keys.crmleadpro}` };
  assert.equal((await get('leads?columns=email', headers)).statusCode, 200);
});

test('the file of failed rows guards formulas, too', async () => {
  await app.work();
  const { id } = await run('failing.csv', 'email,notes\n,=1+1\n');
  assert.match(await failedRows(id), /\r\n,'=1\+1,/);
});
