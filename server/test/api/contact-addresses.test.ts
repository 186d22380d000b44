// Contacts with several e-mail addresses and phones, over both full APIs.
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

async function create(body: object) {
  const response = await native('POST', contacts, body);
  assert.equal(response.status, 201, response.text);
  return response.body.data;
}

async function contactOfLead(body: object): Promise<number> {
  const response = await native('POST', leads, { first_name: 'Jane', ...body });
  assert.equal(response.status, 201, response.text);
  return response.body.data.contact_id;
}

const emails = (...list: string[]) => list.map((email) => ({ email }));
const phones = (...list: string[]) => list.map((phone) => ({ phone }));
const shownEmails = ({ emails }: { emails: { email: string }[] }) =>
  emails.map(({ email }) => email);

async function lastEvent(uuid: string) {
  const { rows } = await app.database.pool.query(
    'select type, before, after from events where subject_id = $1 order by seq desc limit 1',
    [uuid],
  );
  return rows[0];
}

test('a contact shows all its addresses in both APIs, the primary ones first', async () => {
  const body = {
    first_name: 'Priya',
    emails: [{ email: 'priya@all.example', label: 'work' }, { email: 'Priya@home.example' }],
    phone: '(415) 555-0101',
    phones: [{ phone: '+44 20 7946 0101', label: 'London' }],
  };
  const made = await create(body);
  const expected = {
    email: 'priya@all.example',
    emails: [
      { email: 'priya@all.example', label: 'work' },
      { email: 'Priya@home.example', label: null },
    ],
    phone: '(415) 555-0101',
    phones: [
      { phone: '(415) 555-0101', label: null },
      { phone: '+44 20 7946 0101', label: 'London' },
    ],
  };
  const part = ({ email, emails, phone, phones }: typeof expected) => ({
    email,
    emails,
    phone,
    phones,
  });
  assert.deepEqual(part(made), expected);
  assert.deepEqual(part((await native('GET', `${contacts}/${made.id}`)).body.data), expected);
  assert.deepEqual(part((await second('GET', `${contacts}/${made.id}`)).body), expected);
  const listed = await second('GET', `${contacts}?search=priya@all`);
  assert.deepEqual(listed.body.data.map(part), [expected]);
  const { after } = await lastEvent(made.uuid);
  assert.deepEqual([after.emails, after.phones], [expected.emails, expected.phones]);

  const other = await second('POST', contacts, {
    emails: emails('one@second.example', 'two@second.example'),
  });
  assert.deepEqual(shownEmails(other.body), ['one@second.example', 'two@second.example']);
});

test('PATCH promotes, adds, corrects and removes addresses, with events', async () => {
  const { id, uuid } = await create({ email: 'a@steps.example', first_name: 'Ann' });
  const steps: [object, string[]][] = [
    [
      { emails: emails('a@steps.example', 'b@steps.example') },
      ['a@steps.example', 'b@steps.example'],
    ],
    [{ email: 'B@steps.example' }, ['B@steps.example', 'a@steps.example']],
    [{ email: 'c@steps.example' }, ['c@steps.example', 'a@steps.example']],
    [{ email: null }, ['a@steps.example']],
    [{ emails: null }, []],
  ];
  for (const [change, expected] of steps) {
    const { body, text } = await native('PATCH', `${contacts}/${id}`, change);
    assert.deepEqual(shownEmails(body.data), expected, text);
    assert.equal(body.data.email, expected[0] ?? null);
    assert.deepEqual(shownEmails((await native('GET', `${contacts}/${id}`)).body.data), expected);
    if (!('email' in change) || change.email !== 'B@steps.example') continue;
    assert.deepEqual(await lastEvent(uuid), {
      type: 'contact.updated',
      before: {
        email: 'a@steps.example',
        emails: [
          { email: 'a@steps.example', label: null },
          { email: 'b@steps.example', label: null },
        ],
      },
      after: {
        email: 'B@steps.example',
        emails: [
          { email: 'B@steps.example', label: null },
          { email: 'a@steps.example', label: null },
        ],
      },
    });
  }
  // The address that was removed is free.
  await create({ email: 'b@steps.example' });
  const { headers } = await native('GET', `${contacts}/${id}`);
  const same = await native('PATCH', `${contacts}/${id}`, { emails: [] });
  assert.equal(same.headers.etag, headers.etag);
});

test('an e-mail address belongs to one contact, whichever is primary → 409', async () => {
  const one = await create({ emails: emails('first@own.example', 'second@own.example') });
  const other = await create({ email: 'other@own.example' });
  for (const email of ['first@own.example', 'SECOND@own.example']) {
    for (const body of [{ email }, { emails: emails('other@own.example', email) }]) {
      const changed = await native('PATCH', `${contacts}/${other.id}`, body);
      assert.equal(changed.status, 409, JSON.stringify(body));
      assert.doesNotMatch(changed.text, /first|second/i);
      const made = await native('POST', contacts, { ...body, first_name: 'New' });
      assert.equal(made.status, 409, JSON.stringify(body));
    }
  }
  const swapped = await native('PATCH', `${contacts}/${one.id}`, { email: 'second@own.example' });
  assert.equal(swapped.status, 200);
  const tenant = caller(app, (await app.addTenant('own')).keys.leadhub);
  const elsewhere = { emails: emails('first@own.example', 'second@own.example') };
  assert.equal((await tenant('POST', contacts, elsewhere)).status, 201);
});

test('households share a phone: two contacts may have it, primary or secondary', async () => {
  const one = await create({ first_name: 'Ann', phone: '+14155550111' });
  const other = await create({ first_name: 'Bob', phones: phones('+14155550112', '+14155550111') });
  assert.equal(await contactOfLead({ phone: '+1 415 555 0111' }), one.id);
  assert.equal(await contactOfLead({ phone: '+1 415 555 0112' }), other.id);
});

test('8 contacts with one secondary e-mail at once → one 201, seven 409', async () => {
  const posts = Array.from({ length: 8 }, (_, index) =>
    native('POST', contacts, {
      emails: emails(`own${index}@at-once.example`, 'Both@at-once.example'),
    }),
  );
  const statuses = (await Promise.all(posts)).map(({ status }) => status).sort();
  assert.deepEqual(statuses, [201, 409, 409, 409, 409, 409, 409, 409]);
});

test('search finds a contact by any of its addresses, until they are removed', async () => {
  const { id } = await create({
    first_name: 'Found',
    emails: emails('main@find.example', 'other@elsewhere.example'),
    phones: phones('+14155550121', '(415) 555-0122'),
  });
  const find = async (search: string) => {
    const { body } = await native('GET', `${contacts}?search=${encodeURIComponent(search)}`);
    assert.equal(body.meta.total, body.data.length);
    return body.data.map((contact: { id: number }) => contact.id);
  };
  const terms = ['other@ELSEWHERE', '5550121', '+1 415 555 0122', '(415) 555-0122'];
  for (const term of terms) assert.deepEqual(await find(term), [id], term);
  const removed = { emails: emails('main@find.example'), phones: phones('+14155550121') };
  await native('PATCH', `${contacts}/${id}`, removed);
  assert.deepEqual(await find('other@elsewhere'), []);
  assert.deepEqual(await find('(415) 555-0122'), []);
});

test('a deleted contact frees its addresses; a restored one keeps those that are still free', async () => {
  const contact_id = await contactOfLead({ email: 'main@trash.example' });
  const list = emails('main@trash.example', 'taken@trash.example', 'free@trash.example');
  await native('PATCH', `${contacts}/${contact_id}`, { emails: list });
  const shown = (await native('GET', `${contacts}/${contact_id}`)).body.data;
  const [{ id }] = shown.leads;
  await native('DELETE', `${leads}/${id}`);
  assert.equal((await native('DELETE', `${contacts}/${contact_id}`)).status, 204);
  const newer = await contactOfLead({ email: 'taken@trash.example' });
  assert.notEqual(newer, contact_id);
  assert.equal((await native('POST', `${leads}/${id}/restore`)).status, 200);
  const restored = (await native('GET', `${contacts}/${contact_id}`)).body.data;
  assert.deepEqual(shownEmails(restored), ['main@trash.example', 'free@trash.example']);
  assert.deepEqual((await lastEvent(shown.uuid)).after.emails, restored.emails);
  assert.equal(await contactOfLead({ email: 'free@trash.example' }), contact_id);
});

test('a restored lead joins the contact that has its address now, as a secondary one', async () => {
  const gone = await contactOfLead({ email: 'gone@trash.example' });
  const [{ id }] = (await native('GET', `${contacts}/${gone}`)).body.data.leads;
  await native('DELETE', `${leads}/${id}`);
  await native('DELETE', `${contacts}/${gone}`);
  const newer = await create({ emails: emails('new@trash.example', 'gone@trash.example') });
  const { body } = await native('POST', `${leads}/${id}/restore`);
  assert.equal(body.data.contact_id, newer.id);
});

test('purge removes the addresses of a contact', async () => {
  const { id, uuid } = await create({ emails: emails('one@purge.example', 'two@purge.example') });
  await native('DELETE', `${contacts}/${id}`);
  await purgeContacts(app.database.kysely, app.workspace.id, new Date(Date.now() + 60_000));
  const left = await app.database.pool.query(
    'select from contact_addresses where contact_id = $1',
    [uuid],
  );
  assert.equal(left.rowCount, 0);
});

test('invalid addresses → 422 that names each field', async () => {
  const many = Array.from({ length: 21 }, (_, index) => ({ email: `${index}@many.example` }));
  const wrong: [object, string][] = [
    [{ emails: emails('no address') }, 'emails.0.email'],
    [{ emails: [{ label: 'work' }] }, 'emails.0.email'],
    [{ emails: [{ email: 'a@b.example', kind: 'work' }] }, 'emails.0.kind'],
    [{ emails: many }, 'emails'],
    [{ email: 'one@more.example', emails: many.slice(1) }, 'emails'],
    [{ phones: phones('') }, 'phones.0.phone'],
    [{ phones: [{ phone: '1', label: 'x'.repeat(51) }] }, 'phones.0.label'],
  ];
  for (const [body, field] of wrong) {
    const { status, body: response } = await native('POST', contacts, body);
    assert.deepEqual([status, Object.keys(response.errors)], [422, [field]]);
  }
});
