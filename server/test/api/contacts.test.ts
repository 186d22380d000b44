// Contacts over both full APIs.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { purgeContacts } from '../../src/domain/contacts/purge-contacts.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const contacts = '/api/v1/contacts';
const leads = '/api/v1/leads';
const none = { status: 'unknown', source: null, at: null };

async function lead(body: object) {
  const response = await native('POST', leads, { first_name: 'Jane', last_name: 'Doe', ...body });
  assert.equal(response.status, 201, response.text);
  return response.body.data;
}

async function eventsOf(uuid: string) {
  const { rows } = await app.database.pool.query(
    'select type, before, after from events where subject_id = $1 order by seq',
    [uuid],
  );
  return rows;
}

test('a contact is created, shown, changed and deleted', async () => {
  const created = await native('POST', contacts, {
    first_name: 'Priya',
    email: 'Priya@Acme.example',
    phone: '(415) 555-0001',
    tags: ['Enterprise', 'Enterprise', 'VIP'],
    custom_fields: { language: 'hi', seats: 40 },
  });
  assert.equal(created.status, 201, created.text);
  const { id, uuid, created_at, updated_at, ...fields } = created.body.data;
  assert.deepEqual(fields, {
    first_name: 'Priya',
    last_name: '',
    name: 'Priya',
    email: 'Priya@Acme.example',
    phone: '(415) 555-0001',
    emails: [{ email: 'Priya@Acme.example', label: null }],
    phones: [{ phone: '(415) 555-0001', label: null }],
    company: null,
    website: null,
    address: null,
    city: null,
    state: null,
    zip: null,
    country: null,
    language: null,
    owner_user_id: null,
    owner: null,
    consent: { email: none, phone: none, sms: none, whatsapp: none, post: none },
    tags: ['Enterprise', 'VIP'],
    custom_fields: { language: 'hi', seats: 40 },
  });
  const shown = (await native('GET', `${contacts}/${id}`)).body.data;
  assert.deepEqual(shown, { ...created.body.data, leads: [], deals: [] });

  const changed = await native('PATCH', `${contacts}/${uuid}`, {
    last_name: 'Sharma',
    phone: null,
    tags: ['VIP', 'new here'],
    custom_fields: { seats: null, city: 'Pune' },
  });
  assert.deepEqual([changed.status, changed.headers.etag], [200, '"2"']);
  assert.deepEqual(changed.body.data.custom_fields, { language: 'hi', city: 'Pune' });
  const [, event] = await eventsOf(uuid);
  assert.deepEqual(event, {
    type: 'contact.updated',
    before: {
      last_name: '',
      phone: '(415) 555-0001',
      tags: ['Enterprise', 'VIP'],
      custom_fields: { language: 'hi', seats: 40 },
    },
    after: {
      last_name: 'Sharma',
      phone: null,
      tags: ['VIP', 'new here'],
      custom_fields: { language: 'hi', city: 'Pune' },
    },
  });
  assert.equal((await native('DELETE', `${contacts}/${id}`)).status, 204);
  assert.equal((await native('GET', `${contacts}/${id}`)).status, 404);
  assert.equal((await eventsOf(uuid)).at(-1).type, 'contact.deleted');
});

test('the second API shows a contact without an envelope, under prefixed ids', async () => {
  const { contact_id } = await lead({ email: 'second@a.example', consent: { newsletter: true } });
  const shown = (await second('GET', `${contacts}/${contact_id}`)).body;
  assert.match(shown.id, /^contact_[0-9A-HJKMNP-TV-Z]{26}$/);
  assert.match(shown.leads[0].id, /^lead_/);
  assert.deepEqual(shown.leads[0].consent, { newsletter: true });
  assert.deepEqual((await second('GET', `${contacts}/${shown.id}`)).body, shown);
});

test('GET of a contact includes its leads with their consent, and its deals', async () => {
  const first = await lead({ email: 'many@a.example', consent: { terms: 'v1' } });
  const next = await lead({ email: 'MANY@a.example', source: 'Fair' });
  const third = await lead({ email: 'many@a.example', consent: ['calls'] });
  const deal = (
    await native('POST', '/api/v1/deals', {
      title: 'Order',
      value: 5,
      currency: 'USD',
      lead_id: next.id,
    })
  ).body.data;
  const { body } = await native('GET', `${contacts}/${first.contact_id}`);
  const ids = body.data.leads.map((one: { id: number }) => one.id);
  assert.deepEqual(ids, [third.id, next.id, first.id]);
  assert.equal(body.data.leads[1].source, 'Fair');
  assert.deepEqual(body.data.deals, [deal]);
  assert.deepEqual(
    body.data.leads.map(({ consent }: { consent: unknown }) => consent),
    [['calls'], null, { terms: 'v1' }],
  );
});

test('8 contacts with one e-mail at once → one 201, seven 409', async () => {
  const posts = Array.from({ length: 8 }, (_, index) =>
    native('POST', contacts, {
      first_name: `Twin ${index}`,
      email: index % 2 ? 'twin@a.example' : 'TWIN@A.example',
    }),
  );
  const statuses = (await Promise.all(posts)).map(({ status }) => status).sort();
  assert.deepEqual(statuses, [201, 409, 409, 409, 409, 409, 409, 409]);
  const other = (await native('POST', contacts, { phone: '415 555 0002' })).body.data;
  const conflict = await native('PATCH', `${contacts}/${other.id}`, { email: 'twin@a.example' });
  assert.equal(conflict.status, 409);
  assert.doesNotMatch(conflict.text, /twin/i);
});

test('a new lead matches the current e-mail of a contact, not the old one', async () => {
  const { id, contact_id } = await lead({ email: 'before@a.example', phone: '+14155550003' });
  await native('PATCH', `${contacts}/${contact_id}`, { email: 'After@a.example' });
  assert.equal((await native('GET', `${leads}/${id}`)).body.data.email, 'before@a.example');
  assert.equal((await lead({ email: 'after@a.example' })).contact_id, contact_id);
  assert.notEqual((await lead({ email: 'before@a.example' })).contact_id, contact_id);
});

test('intake that fills in a contact increments its version', async () => {
  const made = await native('POST', contacts, { first_name: 'Bare', phone: '+14155550004' });
  const { id } = made.body.data;
  await lead({ phone: '+1 415 555 0004', email: 'filled@a.example', company: 'Filled Inc' });
  const shown = await native('GET', `${contacts}/${id}`);
  assert.equal(shown.body.data.email, 'filled@a.example');
  const late = await native(
    'PATCH',
    `${contacts}/${id}`,
    { company: 'x' },
    { 'if-match': String(made.headers.etag) },
  );
  assert.equal(late.status, 412);
});

test('a contact can be deleted only without leads and deals, and returns with a restored lead', async () => {
  const { id, contact_id } = await lead({ email: 'back@a.example', tags: [] });
  const deal = (
    await native('POST', '/api/v1/deals', {
      title: 'Order',
      value: 5,
      currency: 'USD',
      contact_id,
    })
  ).body.data;
  const path = `${contacts}/${contact_id}`;
  const refused = await native('DELETE', path);
  assert.equal(refused.status, 409);
  assert.match(refused.body.message, /1 lead and 1 deal/);
  await native('DELETE', `/api/v1/deals/${deal.id}`);
  await native('DELETE', `${leads}/${id}`);
  assert.equal((await native('DELETE', path)).status, 204);
  assert.equal((await native('POST', `${leads}/${id}/restore`)).status, 200);
  assert.equal((await native('GET', path)).body.data.email, 'back@a.example');
  assert.equal((await lead({ email: 'back@a.example' })).contact_id, contact_id);
});

test('a restored lead joins the contact that has its e-mail now', async () => {
  const { id, contact_id } = await lead({ email: 'gone@a.example' });
  await native('DELETE', `${leads}/${id}`);
  await native('DELETE', `${contacts}/${contact_id}`);
  const newer = await lead({ email: 'gone@a.example' });
  assert.notEqual(newer.contact_id, contact_id);
  const { body } = await native('POST', `${leads}/${id}/restore`);
  assert.equal(body.data.contact_id, newer.contact_id);
});

test('purge removes a contact that was deleted long ago, with its references', async () => {
  const { body } = await native('POST', contacts, { first_name: 'Removed', tags: ['one'] });
  const { id, uuid } = body.data;
  await native('DELETE', `${contacts}/${id}`);
  const count = async () => {
    const found = await app.database.pool.query('select from contacts where id = $1', [uuid]);
    return found.rowCount;
  };
  await purgeContacts(app.database.kysely, app.workspace.id, new Date(Date.now() - 60_000));
  assert.equal(await count(), 1);
  await purgeContacts(app.database.kysely, app.workspace.id, new Date(Date.now() + 60_000));
  assert.equal(await count(), 0);
});

test('an invalid contact → 422 that names each field', async () => {
  const wrong: [object, string][] = [
    [{}, 'first_name'],
    [{ email: 'no address' }, 'email'],
    [{ first_name: 'x', nickname: 'y' }, 'nickname'],
    [{ first_name: 'x'.repeat(201) }, 'first_name'],
    [{ first_name: 'x', custom_fields: { a: { b: 1 } } }, 'custom_fields.a'],
    [{ first_name: 'x', tags: ['x'.repeat(101)] }, 'tags.0'],
  ];
  for (const [body, field] of wrong) {
    const { status, body: response } = await native('POST', contacts, body);
    assert.deepEqual([status, Object.keys(response.errors)], [422, [field]]);
  }
  const { id } = (await native('POST', contacts, { first_name: 'Somebody' })).body.data;
  assert.equal((await native('PATCH', `${contacts}/${id}`, { first_name: null })).status, 422);
  const manyFields = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`a${index}`, 1]));
  await native('PATCH', `${contacts}/${id}`, { custom_fields: manyFields });
  const more = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`b${index}`, 1]));
  const full = await native('PATCH', `${contacts}/${id}`, { custom_fields: more });
  assert.deepEqual(Object.keys(full.body.errors), ['custom_fields']);
});

test('a contact of another workspace → 404', async () => {
  const { id, uuid } = (await native('POST', contacts, { email: 'mine@a.example' })).body.data;
  const other = caller(app, (await app.addTenant('other')).keys.leadhub);
  for (const name of [id, uuid]) {
    assert.equal((await other('GET', `${contacts}/${name}`)).status, 404);
    assert.equal((await other('PATCH', `${contacts}/${name}`, { company: 'x' })).status, 404);
    assert.equal((await other('DELETE', `${contacts}/${name}`)).status, 404);
  }
  assert.equal((await other('POST', contacts, { email: 'mine@a.example' })).status, 201);
  assert.equal((await other('GET', contacts)).body.meta.total, 1);
});
