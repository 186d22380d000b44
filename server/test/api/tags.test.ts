// Tags over both full APIs, as the example of all resources: pages, versions, idempotency.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const tags = '/api/v1/tags';

test('a tag is created, shown, renamed and deleted', async () => {
  const created = await native('POST', tags, { name: ' VIP ', color: '#e8590c' });
  assert.equal(created.status, 201);
  const { id, uuid, name, color } = created.body.data;
  assert.deepEqual({ name, color }, { name: 'VIP', color: '#e8590c' });
  assert.equal(created.headers.etag, '"1"');
  assert.deepEqual((await native('GET', `${tags}/${uuid}`)).body, created.body);

  const renamed = await native('PATCH', `${tags}/${id}`, { name: 'Very important' });
  assert.equal(renamed.status, 200);
  assert.equal(renamed.body.data.color, '#e8590c');
  assert.equal((await native('DELETE', `${tags}/${id}`)).status, 204);
  assert.equal((await native('GET', `${tags}/${id}`)).status, 404);
});

test('the second API shows the same tag without an envelope, under a prefixed id', async () => {
  const { body } = await native('POST', tags, { name: 'shared' });
  const { data } = (await second('GET', tags)).body;
  const shown = data.find((tag: { name: string }) => tag.name === 'shared');
  assert.match(shown.id, /^tag_[0-9A-HJKMNP-TV-Z]{26}$/);
  assert.deepEqual((await second('GET', `${tags}/${shown.id}`)).body, shown);
  assert.deepEqual((await second('GET', `${tags}/${body.data.id}`)).body, shown);
});

test('a tag name is unique regardless of case', async () => {
  await native('POST', tags, { name: 'Once' });
  assert.equal((await native('POST', tags, { name: 'ONCE' })).status, 409);
  const other = await native('POST', tags, { name: 'Other' });
  const { id } = other.body.data;
  assert.equal((await native('PUT', `${tags}/${id}`, { name: 'once' })).status, 409);
  assert.equal((await native('PUT', `${tags}/${id}`, { name: 'OTHER' })).body.data.name, 'OTHER');
});

test('PATCH and DELETE with a stale If-Match → 412', async () => {
  const { id } = (await native('POST', tags, { name: 'Versioned' })).body.data;
  const change = (version: string, name: string) =>
    native('PATCH', `${tags}/${id}`, { name }, { 'if-match': version });
  const changed = await change('"1"', 'Second');
  assert.deepEqual([changed.status, changed.headers.etag], [200, '"2"']);
  const late = await change('"1"', 'Third');
  assert.deepEqual([late.status, late.body.code], [412, 'PRECONDITION_FAILED']);
  assert.equal((await change('*', 'Fourth')).status, 200);
  assert.equal((await change('W/"7", "3"', 'Fifth')).status, 200);
  const removal = await native('DELETE', `${tags}/${id}`, undefined, { 'if-match': '"1"' });
  assert.equal(removal.status, 412);
});

test('a POST repeated with its Idempotency-Key → the first response', async () => {
  const create = (name: string) =>
    native('POST', tags, { name }, { 'idempotency-key': '"make-a-tag"' });
  const responses = await Promise.all(Array.from({ length: 12 }, () => create('Repeated')));
  const made = responses.filter(({ status }) => status === 201);
  assert.equal(
    responses.length,
    made.length + responses.filter(({ status }) => status === 409).length,
  );
  const again = await create('Repeated');
  assert.equal(again.status, 201);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.deepEqual(again.body, made[0]?.body);
  assert.equal((await create('Another')).status, 422);
});

test('pages and cursors show each tag once, in the same order', async () => {
  for (let index = 0; index < 7; index += 1) await native('POST', tags, { name: `page ${index}` });
  const whole = await native('GET', `${tags}?per_page=100`);
  const names = whole.body.data.map((tag: { name: string }) => tag.name);
  assert.equal(whole.body.meta.total, names.length);

  const paged: string[] = [];
  for (let page = 1; page <= whole.body.meta.total / 3 + 1; page += 1) {
    const { body } = await native('GET', `${tags}?per_page=3&page=${page}`);
    paged.push(...body.data.map((tag: { name: string }) => tag.name));
  }
  assert.deepEqual(paged, names);

  const walked: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body } = await native('GET', `${tags}?per_page=3&cursor=${cursor}`);
    assert.equal(body.meta.total, names.length);
    walked.push(...body.data.map((tag: { name: string }) => tag.name));
    cursor = body.meta.next_cursor;
  }
  assert.deepEqual(walked, names);
});

test('an invented cursor → 422', async () => {
  const forged = Buffer.from('["x",1,"aaaaaaaaaaaa"]').toString('base64url');
  for (const cursor of ['nonsense', forged]) {
    assert.equal((await native('GET', `${tags}?cursor=${cursor}`)).status, 422);
  }
});

const leads = '/api/v1/leads';
const shown = async (id: number) => (await native('GET', `${tags}/${id}`)).body.data;
const makeTag = async (name: string) => (await native('POST', tags, { name })).body.data;
const makeLead = async (...names: string[]): Promise<number> =>
  (await native('POST', leads, { first_name: 'Jo', tags: names })).body.data.id;

test('leads_count of a tag counts its leads', async () => {
  const { id } = await makeTag('Counted');
  assert.equal((await shown(id)).leads_count, 0);
  const one = await makeLead('counted');
  await makeLead('COUNTED');
  assert.equal((await shown(id)).leads_count, 2);
  await native('DELETE', `${leads}/${one}`);
  const { data } = (await native('GET', `${tags}?search=ounte`)).body;
  assert.deepEqual(
    data.map((tag: { id: number; leads_count: number }) => [tag.id, tag.leads_count]),
    [[id, 1]],
  );
});

test('a search for tags matches a literal part of the name', async () => {
  await makeTag('50% off');
  await makeTag('500 off');
  const { data, meta } = (await native('GET', `${tags}?search=50%25`)).body;
  assert.deepEqual([data.length, meta.total, data[0].name], [1, 1, '50% off']);
  assert.equal((await native('GET', `${tags}?search=%00`)).status, 422);
});

test('merge gives every lead the other tag, once', async () => {
  const [from, into] = [await makeTag('Merged'), await makeTag('Kept')];
  const [one, both] = [await makeLead('Merged'), await makeLead('Merged', 'Kept')];
  await makeLead('Kept');
  const trashed = await makeLead('Merged');
  await native('DELETE', `${leads}/${trashed}`);
  const merge = (body: object, headers = {}) =>
    native('POST', `${tags}/${from.id}/merge`, body, headers);
  for (const wrong of [{}, { into: from.id }, { into: 'no such tag' }, { into: 999_999_999 }]) {
    const response = await merge(wrong);
    assert.deepEqual([response.status, Object.keys(response.body.errors)], [422, ['into']]);
  }
  assert.equal((await merge({ into: 'kept' }, { 'if-match': '"9"' })).status, 412);
  const { status, body } = await merge({ into: 'kept' });
  assert.deepEqual([status, body.data.id, body.data.leads_count], [200, into.id, 3]);
  assert.equal((await native('GET', `${tags}/${from.id}`)).status, 404);
  const tagsOf = async (id: number) => (await native('GET', `${leads}/${id}`)).body.data.tags;
  assert.deepEqual([await tagsOf(one), await tagsOf(both)], [['Kept'], ['Kept']]);
  const listed = (await native('GET', `${leads}?tag=kept`)).body;
  assert.deepEqual([listed.data.length, listed.meta.total], [3, 3]);
  await native('POST', `${leads}/${trashed}/restore`);
  assert.equal((await shown(into.id)).leads_count, 4);
});

test('deleting a tag removes its counts', async () => {
  const { id, uuid } = await makeTag('Leaving');
  const lead = await makeLead('Leaving');
  assert.equal((await native('DELETE', `${tags}/${id}`)).status, 204);
  assert.deepEqual((await native('GET', `${leads}/${lead}`)).body.data.tags, []);
  const { rows } = await app.database.pool.query(
    `select count from lead_counts where kind = 'tag' and value = $1 and count <> 0`,
    [uuid],
  );
  assert.deepEqual(rows, []);
});

test('a tag of another workspace → 404', async () => {
  const { id, uuid } = (await native('POST', tags, { name: 'private' })).body.data;
  const other = caller(app, (await app.addTenant('other')).keys.leadhub);
  for (const name of [id, uuid]) {
    assert.equal((await other('GET', `${tags}/${name}`)).status, 404);
    assert.equal((await other('PATCH', `${tags}/${name}`, { name: 'mine' })).status, 404);
    assert.equal((await other('DELETE', `${tags}/${name}`)).status, 404);
  }
});
