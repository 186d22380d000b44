// The maximum number of sources, tags and event types, at every route that creates them.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { maxNames } from '../../src/domain/catalog/new-names.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { formMaker } from '../forms/contact-form.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const intake = {
  remixcrm: caller(app, app.keys.remixcrm),
  snapcrm: caller(app, app.keys.snapcrm),
};
const leads = '/api/v1/leads';

/** Leaves capacity for this many more. */
async function fill(table: 'sources' | 'tags' | 'event_types', capacity: number): Promise<void> {
  const max = table === 'tags' ? maxNames.tags : maxNames.sources;
  const { id } = app.workspace;
  await app.database.pool.query(
    `with existing as (select count(*) from ${table} where workspace_id = $1)
     insert into ${table} (workspace_id, id, name, name_key)
     select $1, gen_random_uuid(), 'filled ' || i, 'filled ' || i
     from existing, generate_series(count + 1, $2) as i`,
    [id, max - capacity],
  );
  await app.database.pool.query(
    'update workspace_counters set catalog_version = catalog_version + 1 where workspace_id = $1',
    [id],
  );
}

test('POST /leads with tags above the maximum → 422 that names the field', async () => {
  await fill('tags', 3);
  const post = (...tags: string[]) => native('POST', leads, { first_name: 'Jo', tags });
  const tooMany = await post('one', 'two', 'three', 'four');
  assert.equal(tooMany.status, 422);
  assert.deepEqual(tooMany.body.errors, {
    tags: ['The workspace has 10000 tags already: use one of these.'],
  });
  // Of concurrent requests, only those within the capacity succeed.
  const posts = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => post(name, 'A')));
  const statuses = posts.map(({ status }) => status).sort();
  assert.deepEqual(statuses, [201, 201, 201, 422, 422]);
  const known = await post('A', 'filled 20');
  assert.deepEqual([known.status, known.body.data.tags], [201, ['a', 'filled 20']]);
});

test('a new tag by any other route → 409 or 422', async () => {
  assert.equal((await native('POST', '/api/v1/tags', { name: 'new' })).status, 409);
  const { id } = (await native('POST', leads, { first_name: 'Jo' })).body.data;
  const changed = await native('PATCH', `${leads}/${id}`, { tags: ['new'] });
  assert.deepEqual([changed.status, Object.keys(changed.body.errors)], [422, ['tags']]);
  const tagged = await native('POST', `${leads}/${id}/tags`, { tag: 'new' });
  assert.deepEqual([tagged.status, Object.keys(tagged.body.errors)], [422, ['tag']]);
  const contact = await native('POST', '/api/v1/contacts', { first_name: 'Jo', tags: ['new'] });
  assert.deepEqual([contact.status, Object.keys(contact.body.errors)], [422, ['tags']]);
});

test('a new source above the maximum → the error of each contract, with the field', async () => {
  await fill('sources', 0);
  const wrong = await native('POST', leads, { first_name: 'Jo', source: 'new' });
  assert.deepEqual([wrong.status, Object.keys(wrong.body.errors)], [422, ['source']]);
  const remix = await intake.remixcrm('POST', leads, {
    ...{ first_name: 'Jo', last_name: 'Do', email: 'jo@acme.example', event_date: '2027-01-01' },
    ...{ phone: '+14155550100', event_type: 'Wedding', source: 'new' },
  });
  assert.deepEqual(
    [remix.status, remix.body],
    [400, { error: 'Invalid fields', fields: ['source'] }],
  );
  const snap = await intake.snapcrm('POST', leads, {
    ...{ firstName: 'Jo', lastName: 'Do', email: 'jo@acme.example', phone: '+14155550100' },
    source: 'new',
  });
  assert.deepEqual([snap.status, snap.body.fields], [400, ['source']]);
  const made = await native('POST', leads, { first_name: 'Jo', source: 'FILLED 20' });
  assert.deepEqual([made.status, made.body.data.source], [201, 'filled 20']);
  assert.equal((await native('POST', '/api/v1/sources', { name: 'new' })).status, 409);
  await fill('event_types', 0);
  assert.equal((await native('POST', '/api/v1/event-types', { name: 'new' })).status, 409);
});

test('a form whose source and tags are above the maximum creates leads without them', async () => {
  const form = await formMaker(native)({ source: 'of the form', tags: ['of the form'] });
  const answers = { name: 'Ann Lee', email: 'ann@forms.example' };
  const sent = await native('POST', `/api/v1/forms/${form.id}/submissions`, answers);
  assert.equal(sent.status, 201, sent.text);
  const { data } = (await native('GET', `${leads}/${sent.body.data.lead_id}`)).body;
  assert.deepEqual([data.source, data.tags], [null, []]);
});
