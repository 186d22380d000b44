// Merging contacts over both full APIs, and undoing it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { TestResponse } from '../call.ts';
import { api, causeOf, openUndoWorld, stateOf, undone } from './undo-world.ts';

const world = await openUndoWorld();
const { app, native, pro, add, get } = world;
after(() => app.close());

type Shown = TestResponse['body'];

const merge = (into: Shown, others: Shown[], fields?: object) =>
  native('POST', `${api}/contacts/${into.id}/merge`, {
    contact_ids: others.map(({ id }) => id),
    ...(fields && { fields }),
  });

const preview = (into: Shown, others: Shown[], fields?: object) =>
  native('POST', `${api}/contacts/${into.id}/merge/preview`, {
    contact_ids: others.map(({ id }) => id),
    ...(fields && { fields }),
  });

async function merged(response: Promise<TestResponse>): Promise<Shown> {
  const { status, body, text } = await response;
  assert.equal(status, 200, text);
  return body.data;
}

let created = 0;
const addContact = (fields: object = {}) => {
  created += 1;
  return add('contacts', {
    first_name: 'Jürgen',
    last_name: 'Groß',
    email: `jg${created}@merge.example`,
    ...fields,
  });
};

async function contactOfLead(fields: object): Promise<{ contact: Shown; lead: Shown }> {
  const lead = await world.addLead(fields);
  return { lead, contact: await get(`contacts/${lead.contact_id}`) };
}

test('a merge keeps everything of both, and fills what the surviving contact lacks', async () => {
  const at = (time: string) => ({ status: 'granted', source: 'form', at: time });
  const one = await addContact({
    phone: '+49 561 555 0101',
    company: 'Groß Dachbau GmbH',
    tags: ['partner'],
    consent: { email: at('2025-02-03T10:00:00Z') },
    custom_fields: { floors: 2 },
  });
  const other = await addContact({
    first_name: 'Juergen',
    phones: [{ phone: '+49 561 555 0101' }, { phone: '+49 561 555 0102', label: 'home' }],
    company: 'Gross Dachbau',
    city: 'Kassel',
    tags: ['heat pump', 'partner'],
    consent: {
      email: { ...at('2026-11-24T10:00:00Z'), status: 'denied' },
      phone: at('2026-11-24T10:00:00Z'),
    },
    custom_fields: { floors: 3, roof: 240 },
  });
  const contact = await merged(merge(one, [other], { 'custom_fields.floors': other.id }));
  assert.equal(contact.id, one.id);
  assert.equal(contact.name, 'Jürgen Groß');
  assert.deepEqual(contact.emails, [
    { email: one.email, label: null },
    { email: other.email, label: null },
  ]);
  assert.deepEqual(contact.phones, [
    { phone: '+49 561 555 0101', label: null },
    { phone: '+49 561 555 0102', label: 'home' },
  ]);
  assert.equal(contact.company, 'Groß Dachbau GmbH');
  assert.equal(contact.city, 'Kassel');
  assert.deepEqual(contact.tags.toSorted(), ['heat pump', 'partner']);
  assert.equal(contact.consent.email.status, 'denied');
  assert.equal(contact.consent.phone.status, 'granted');
  assert.deepEqual(contact.custom_fields, { floors: 3, roof: 240 });
});

test('the leads, deals and notes of a merged contact become those of the other', async () => {
  const { contact: one } = await contactOfLead({ email: 'kept@merge.example' });
  const { contact: other, lead } = await contactOfLead({ email: 'gone@merge.example' });
  const deal = await add('deals', { title: 'Roof', value: 10, currency: 'EUR', lead_id: lead.id });
  await add(`leads/${lead.id}/notes`, { body: 'Call in the evening' });
  const trashed = await world.addLead({ email: 'gone@merge.example' });
  await native('DELETE', `${api}/leads/${trashed.id}`);
  const { kept } = await merged(preview(one, [other]));
  assert.deepEqual(
    { ...kept, events: undefined },
    { leads: 2, deals: 1, notes: 1, calls: 0, tasks: 0, events: undefined },
  );
  const response = await merge(one, [other]);
  assert.equal(response.status, 200, response.text);
  assert.equal((await get(`leads/${lead.id}`)).contact_id, one.id);
  assert.equal((await get(`deals/${deal.id}`)).contact_id, one.id);
  const shown = await get(`contacts/${one.id}`);
  assert.equal(shown.leads.length, 2);
  const restored = await native('POST', `${api}/leads/${trashed.id}/restore`);
  assert.equal(restored.body.data.contact_id, one.id, restored.text);
  await world.assertCounted();
});

test('the id of a merged contact leads to the one that took it in, over several merges', async () => {
  const [first, second, third] = [await addContact(), await addContact(), await addContact()];
  await merged(merge(second, [first]));
  await merged(merge(third, [second]));
  for (const id of [first.id, first.uuid, second.id]) {
    const contact = await get(`contacts/${id}`);
    assert.equal(contact.id, third.id);
    assert.equal(contact.emails.length, 3);
  }
  const inOtherApi = await pro('GET', `${api}/contacts/${first.id}`);
  assert.equal(inOtherApi.status, 200, inOtherApi.text);
  const activity = await native('GET', `${api}/contacts/${first.id}/activity`);
  const types = activity.body.data.map(({ type }: { type: string }) => type);
  assert.equal(types.filter((type: string) => type === 'contact.created').length, 3, activity.text);
  assert.ok(types.includes('contact.merged'));
  const change = await native('PATCH', `${api}/contacts/${first.id}`, { city: 'Kassel' });
  assert.equal(change.status, 404);
  const deal = await add('deals', {
    ...{ title: 'Roof', value: 1, currency: 'EUR', contact_id: first.id },
  });
  assert.equal(deal.contact_id, third.id);
});

test('a new lead with an address of a merged contact finds the surviving one', async () => {
  const [one, other] = [await addContact(), await addContact()];
  await merged(merge(one, [other]));
  const lead = await world.addLead({ email: other.email });
  assert.equal(lead.contact_id, one.id);
});

test('a preview shows exactly the merged contact, and changes nothing', async () => {
  const one = await addContact({ city: 'Kassel', tags: ['a'] });
  const other = await addContact({ first_name: 'J.', company: 'Dachbau', tags: ['b'] });
  const fields = { first_name: other.id, email: other.id };
  const { contact, merged: parts } = await merged(preview(one, [other], fields));
  assert.deepEqual(parts, [{ id: other.id, uuid: other.uuid }]);
  assert.deepEqual(await get(`contacts/${other.id}`), { ...other, leads: [], deals: [] });
  const result = await merged(merge(one, [other], fields));
  assert.deepEqual(stateOf(result), stateOf(contact));
  assert.equal(result.email, other.email);
  assert.equal(result.first_name, 'J.');
});

test('more leads than a merge moves → 409, as its preview', async () => {
  const one = await addContact();
  const { contact, lead } = await contactOfLead({ first_name: 'Ann' });
  await app.database.pool.query(
    `insert into leads select (jsonb_populate_record(l, jsonb_build_object(
        'id', gen_random_uuid(), 'number', 1000000 + copy))).*
      from leads l cross join generate_series(1, 4000) copy where l.number = $1`,
    [lead.id],
  );
  for (const call of [preview, merge]) assert.equal((await call(one, [contact])).status, 409);
  await app.database.pool.query('delete from leads where number > 1000000');
});

test('a merge into itself, with an unknown contact or of an unknown field → 422', async () => {
  const [one, other] = [await addContact(), await addContact()];
  for (const [others, fields] of [
    [[one], {}],
    [[{ id: 999_999 }], {}],
    [[other], { company: 999_999 }],
    [[other], { shoe_size: other.id }],
    [[], {}],
  ] as const) {
    const { status, text } = await merge(one, [...others], fields);
    assert.equal(status, 422, text);
  }
  const gone = await merge({ id: 999_999 }, [one]);
  assert.equal(gone.status, 404);
});

test('a merge is one cause, and fires contact.merged with the changed fields', async () => {
  const one = await addContact();
  const other = await addContact({ city: 'Kassel' });
  const response = await merge(one, [other]);
  const { rows } = await app.database.pool.query(
    `select type, before, after from events where cause_id = $1 order by seq`,
    [causeOf(response)],
  );
  assert.deepEqual(
    rows.map(({ type }) => type),
    ['contact.deleted', 'contact.merged'],
  );
  assert.deepEqual(rows[1].after.merged, [other.id]);
  assert.equal(rows[1].after.city, 'Kassel');
  assert.equal(rows[1].before.city, null);
  const { rows: causes } = await app.database.pool.query(
    'select kind, subjects from causes where id = $1',
    [causeOf(response)],
  );
  assert.deepEqual(causes, [{ kind: 'merge', subjects: { contact: 2 } }]);
});

test('an undo parts merged contacts again, and an undo of the undo merges them', async () => {
  const { contact: one } = await contactOfLead({ email: 'undo1@merge.example', city: 'Kassel' });
  const { contact: other, lead } = await contactOfLead({ email: 'undo2@merge.example' });
  await add('deals', { title: 'Roof', value: 10, currency: 'EUR', contact_id: other.id });
  await native('PATCH', `${api}/contacts/${other.id}`, {
    phone: '+49 561 555 0199',
    consent: { phone: { status: 'granted' } },
    custom_fields: { roof: 1 },
  });
  const trashed = await world.addLead({ email: 'undo2@merge.example' });
  await native('DELETE', `${api}/leads/${trashed.id}`);
  const before = [await get(`contacts/${one.id}`), await get(`contacts/${other.id}`)];
  const response = await merge(one, [other]);
  const after = await get(`contacts/${one.id}`);
  const undo = await native('POST', `${api}/undo/${causeOf(response)}`);
  assert.deepEqual(undo.body.data.skipped, [], undo.text);
  const parted = [await get(`contacts/${one.id}`), await get(`contacts/${other.id}`)];
  assert.deepEqual(parted.map(withoutTimes), before.map(withoutTimes));
  assert.equal((await get(`leads/${lead.id}`)).contact_id, other.id);
  assert.equal(await contactOfTrashed(trashed), other.uuid);
  const again = await native('POST', `${api}/undo/${causeOf(undo)}`);
  assert.deepEqual(again.body.data.skipped, [], again.text);
  assert.deepEqual(withoutTimes(await get(`contacts/${other.id}`)), withoutTimes(after));
  await undone(native, again);
  assert.deepEqual(withoutTimes(await get(`contacts/${other.id}`)), withoutTimes(before[1]));
  await world.assertCounted();
});

test('an undo of a merge leaves alone what was changed since', async () => {
  const [one, other] = [await addContact(), await addContact({ city: 'Kassel' })];
  const response = await merge(one, [other]);
  await native('PATCH', `${api}/contacts/${one.id}`, { city: 'Fulda' });
  const { skipped } = await undone(native, response);
  assert.deepEqual(
    skipped.map(({ id, fields, reason }) => ({ id, fields, reason })),
    [{ id: one.id, fields: ['city'], reason: 'changed_since' }],
  );
  assert.equal((await get(`contacts/${one.id}`)).city, 'Fulda');
  assert.equal((await get(`contacts/${other.id}`)).city, 'Kassel');
});

async function contactOfTrashed({ uuid }: Shown): Promise<string> {
  const { rows } = await app.database.pool.query('select contact_id from leads where id = $1', [
    uuid,
  ]);
  return rows[0].contact_id;
}

function withoutTimes({ leads, deals, ...contact }: Shown): object {
  const ids = (records: Shown[]) => records.map(({ id }) => id);
  return { ...stateOf(contact), leads: ids(leads), deals: ids(deals) };
}
