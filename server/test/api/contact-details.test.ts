// The details of a contact: where the person lives, their language, their owner, and their consent.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

let now = new Date('2026-05-04T10:00:00.000Z');
const app = await buildTestApp({ clock: { now: () => now } });
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const contacts = '/api/v1/contacts';
const none = { status: 'unknown', source: null, at: null };

async function create(body: object) {
  const response = await native('POST', contacts, { first_name: 'Ann', ...body });
  assert.equal(response.status, 201, response.text);
  return response.body.data;
}

let users = 0;
async function addUser() {
  users += 1;
  const body = { name: 'Bea', email: `bea${users}@users.example`, role: 'agent' };
  const response = await native('POST', '/api/v1/users', body);
  assert.equal(response.status, 201, response.text);
  return response.body.data;
}

async function lastEvent(uuid: string) {
  const { rows } = await app.database.pool.query(
    'select before, after from events where subject_id = $1 order by seq desc limit 1',
    [uuid],
  );
  return rows[0];
}

test('a contact has a postal address, a website and a language', async () => {
  const place = {
    website: 'https://ann.example',
    address: 'Gasse 1',
    city: 'Wien',
    state: 'W',
    zip: '1010',
    country: 'Austria',
  };
  const made = await create({ ...place, language: 'DE-at' });
  assert.partialDeepStrictEqual(made, { ...place, language: 'de-AT' });
  assert.partialDeepStrictEqual((await lastEvent(made.uuid)).after, {
    city: 'Wien',
    language: 'de-AT',
  });
  const changed = await second('PATCH', `${contacts}/${made.id}`, { city: 'Graz', language: null });
  assert.partialDeepStrictEqual(changed.body, { ...place, city: 'Graz', language: null });
  assert.deepEqual(await lastEvent(made.uuid), {
    before: { city: 'Wien', language: 'de-AT' },
    after: { city: 'Graz', language: null },
  });
  for (const language of ['german', 'x', 'de_AT!']) {
    const { status, body } = await native('POST', contacts, { first_name: 'x', language });
    assert.deepEqual([status, Object.keys(body.errors)], [422, ['language']], language);
  }
});

test('a contact has an owner, under two names in either API', async () => {
  const { id: number, email } = await addUser();
  const made = await create({ owner_user_id: number });
  assert.deepEqual([made.owner_user_id, made.owner], [number, number]);
  const shown = (await second('GET', `${contacts}/${made.id}`)).body;
  assert.match(shown.owner, /^user_/);
  assert.equal(shown.owner_user_id, shown.owner);
  for (const owner of [shown.owner, email]) {
    await second('PATCH', `${contacts}/${made.id}`, { owner: null });
    const { body } = await second('PATCH', `${contacts}/${made.id}`, { owner });
    assert.equal(body.owner, shown.owner);
  }
  assert.deepEqual(await lastEvent(made.uuid), {
    before: { owner_user_id: null },
    after: { owner_user_id: number },
  });
  for (const field of ['owner', 'owner_user_id']) {
    const { status, body } = await native('PATCH', `${contacts}/${made.id}`, { [field]: 999_999 });
    assert.deepEqual([status, Object.keys(body.errors)], [422, [field]]);
  }
});

test('a deleted member stays the owner, as the assignee of leads, and owns no other contact', async () => {
  const member = await addUser();
  const { id } = await create({ owner: member.email });
  assert.equal((await native('DELETE', `/api/v1/users/${member.id}`)).status, 204);
  const { body } = await native('PATCH', `${contacts}/${id}`, { company: 'Acme' });
  assert.equal(body.data.owner, member.id);
  const refused = await native('POST', contacts, { first_name: 'x', owner: member.id });
  assert.deepEqual(Object.keys(refused.body.errors), ['owner']);
  assert.equal((await native('PATCH', `${contacts}/${id}`, { owner: null })).body.data.owner, null);
});

test('consent by channel has a status, a source and a time, and its history is in the log', async () => {
  const made = await create({
    consent: {
      email: { status: 'granted', source: 'Fair', at: '2026-03-01T12:00:00+02:00' },
      sms: { status: 'denied' },
    },
  });
  const email = { status: 'granted', source: 'Fair', at: '2026-03-01T10:00:00.000Z' };
  const sms = { status: 'denied', source: null, at: '2026-05-04T10:00:00.000Z' };
  const unknown = { phone: none, whatsapp: none, post: none };
  assert.deepEqual(made.consent, { email, sms, ...unknown });
  assert.deepEqual((await lastEvent(made.uuid)).after.consent, { email, sms });

  now = new Date('2026-05-05T10:00:00.000Z');
  const { body } = await second('PATCH', `${contacts}/${made.id}`, {
    consent: { email: { status: 'denied', source: 'call' }, sms: null, phone: none },
  });
  const denied = { status: 'denied', source: 'call', at: '2026-05-05T10:00:00.000Z' };
  assert.deepEqual(body.consent, { email: denied, sms: none, ...unknown });
  assert.deepEqual(await lastEvent(made.uuid), {
    before: { consent: { email, sms } },
    after: { consent: { email: denied, sms: null } },
  });
  const shown = await native('GET', `${contacts}/${made.id}`);
  const same = await native('PATCH', `${contacts}/${made.id}`, {
    consent: shown.body.data.consent,
  });
  assert.equal(same.headers.etag, shown.headers.etag);
  const cleared = await native('PATCH', `${contacts}/${made.id}`, { consent: null });
  assert.deepEqual(cleared.body.data.consent, { email: none, sms: none, ...unknown });
});

test('invalid consent → 422 that names the field', async () => {
  const { id } = await create({});
  const wrong: [object, string][] = [
    [{ fax: { status: 'granted' } }, 'consent.fax'],
    [{ email: { status: 'maybe' } }, 'consent.email.status'],
    [{ email: { source: 'Fair' } }, 'consent.email.status'],
    [{ email: { status: 'granted', at: 'never' } }, 'consent.email.at'],
    [{ email: { status: 'granted', by: 'me' } }, 'consent.email.by'],
  ];
  for (const [consent, field] of wrong) {
    for (const [method, path] of [
      ['POST', contacts],
      ['PATCH', `${contacts}/${id}`],
    ] as const) {
      const { status, body } = await native(method, path, { first_name: 'x', consent });
      assert.deepEqual([status, Object.keys(body.errors)], [422, [field]], method);
    }
  }
});
