// Saved views: who sees and changes them, what they may contain, and their live counts.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const key = caller(app, app.keys.leadhub);
const agent = (await addPerson(app, 'agent')).call;
const other = (await addPerson(app, 'agent')).call;
const manager = (await addPerson(app, 'manager')).call;
const viewer = (await addPerson(app, 'viewer')).call;
const views = '/api/v1/views';

const make = async (call: typeof key, body: object) => {
  const made = await call('POST', views, { kind: 'leads', name: 'A view', ...body });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return made.body.data;
};
const namesFor = async (call: typeof key, query = '') =>
  (await call('GET', `${views}?per_page=100&${query}`)).body.data.map(
    ({ name }: { name: string }) => name,
  );

test('a view without more than a name → the list as it is by default', async () => {
  const { id, uuid, created_at, updated_at, owner_id, ...rest } = await make(agent, {});
  assert.ok(id && uuid && created_at && updated_at && owner_id);
  assert.deepEqual(rest, {
    ...{ kind: 'leads', name: 'A view', shared: false, filter: {}, search: null },
    ...{ sort: 'created_at', direction: 'desc', columns: [], widths: {}, layout: 'table' },
    ...{ group_by: null, position: 0, count: null },
  });
  assert.equal((await make(agent, {})).position, 1);
});

test('a private view of another member → 404, even for a manager', async () => {
  const { id } = await make(agent, { name: 'Private' });
  for (const call of [other, manager, viewer, key]) {
    assert.equal((await call('GET', `${views}/${id}`)).status, 404);
    assert.ok(!(await namesFor(call)).includes('Private'));
  }
  for (const call of [other, manager]) {
    assert.equal((await call('PATCH', `${views}/${id}`, { name: 'x' })).status, 404);
    assert.equal((await call('DELETE', `${views}/${id}`)).status, 404);
  }
  assert.equal((await agent('GET', `${views}/${id}`)).body.data.name, 'Private');
  assert.ok((await namesFor(agent)).includes('Private'));
});

test('a shared view → all see it; its owner and managers change it', async () => {
  const { id } = await make(agent, { name: 'Shared', shared: true });
  for (const call of [other, manager, viewer, key]) {
    assert.ok((await namesFor(call)).includes('Shared'));
  }
  assert.equal((await other('PATCH', `${views}/${id}`, { name: 'x' })).status, 403);
  assert.equal((await other('DELETE', `${views}/${id}`)).status, 403);
  assert.equal((await viewer('PATCH', `${views}/${id}`, { name: 'x' })).status, 403);
  assert.equal((await manager('PATCH', `${views}/${id}`, { name: 'By manager' })).status, 200);
  assert.equal((await agent('PATCH', `${views}/${id}`, { shared: false })).status, 200);
  assert.equal((await manager('GET', `${views}/${id}`)).status, 404);
  assert.equal((await agent('DELETE', `${views}/${id}`)).status, 204);
});

test('several values of a filter are returned as they were sent', async () => {
  const filter = { status: ['new', 'won'], 'created_at[within]': '30d' };
  const created = await key('POST', views, { kind: 'leads', name: 'two statuses', filter });
  assert.deepEqual(created.body.data.filter, filter);
  const read = await key('GET', `${views}/${created.body.data.id}`);
  assert.deepEqual(read.body.data.filter, filter);
});

test('a filter, an order or a board that the list refuses → 422 by its name', async () => {
  const cases: [object, string][] = [
    [{ filter: { nothing: 'x' } }, 'filter.nothing'],
    [{ filter: { 'lead_score[over]': 'many' } }, 'filter.lead_score[over]'],
    [{ filter: { 'lead_score[within]': '3d' } }, 'filter.lead_score[within]'],
    [{ filter: { 'custom_fields[none]': '1' } }, 'filter.custom_fields.none'],
    [{ filter: { search: 'ann' } }, 'filter.search'],
    [{ filter: { status: '' } }, 'filter.status'],
    [{ filter: { status: [] } }, 'filter.status'],
    [{ sort: 'nothing' }, 'sort'],
    [{ sort: 'custom_fields.none' }, 'sort'],
    [{ layout: 'board' }, 'group_by'],
    [{ layout: 'board', group_by: 'tag' }, 'group_by'],
    [{ kind: 'contacts', filter: { created_after: 'never' } }, 'filter.created_after'],
    [{ kind: 'contacts', filter: { status: 'new' } }, 'filter.status'],
    [{ kind: 'deals', filter: { value_min: 'x' } }, 'filter.value_min'],
    [{ kind: 'deals', layout: 'board', group_by: 'title' }, 'group_by'],
    [{ kind: 'tasks' }, 'kind'],
    [{ widths: { name: 4.5 } }, 'widths.name'],
    [{ columns: ['a', 'a'] }, 'columns'],
  ];
  for (const [body, field] of cases) {
    const refused = await key('POST', views, { kind: 'leads', name: 'x', ...body });
    assert.equal(refused.status, 422, JSON.stringify(body));
    assert.deepEqual(Object.keys(refused.body.errors), [field], JSON.stringify(body));
  }
  const { id } = await make(key, {});
  const changed = await key('PATCH', `${views}/${id}`, { filter: { 'starred[over]': '1' } });
  assert.deepEqual(Object.keys(changed.body.errors), ['filter.starred[over]']);
  assert.equal((await key('PATCH', `${views}/${id}`, { kind: 'deals' })).status, 422);
});

test('numbers and flags in a filter → the texts of the list', async () => {
  const { filter } = await make(key, { filter: { 'lead_score[over]': 70, starred: true } });
  assert.deepEqual(filter, { 'lead_score[over]': '70', starred: 'true' });
});

test('counts=true → the live count of each view, also after a change', async () => {
  await key('POST', '/api/v1/fields', { key: 'budget', type: 'number' });
  await key('POST', '/api/v1/tags', { name: 'vip' });
  const lead = async (body: object) =>
    (await key('POST', '/api/v1/leads', { name: 'Ann Lee', ...body })).body.data;
  const first = await lead({ tags: ['vip'], custom_fields: { budget: 10 } });
  await lead({ first_name: 'Bob', custom_fields: { budget: 20 } });
  await key('POST', '/api/v1/contacts', { first_name: 'Cy', email: 'cy@count.example' });
  await key('POST', '/api/v1/deals', { title: 'Roof', value: '10', currency: 'EUR' });
  const all: [object, number][] = [
    [{ name: 'c all' }, 2],
    [{ name: 'c vip', filter: { tag: 'vip' } }, 1],
    [{ name: 'c not vip', filter: { 'tag[not]': ['vip', 'other'] } }, 1],
    [{ name: 'c budget', filter: { 'custom_fields[budget][over]': '5' } }, 2],
    [{ name: 'c search', search: 'bob' }, 1],
    [{ name: 'c contacts', kind: 'contacts', search: 'cy@count' }, 1],
    [{ name: 'c deals', kind: 'deals', filter: { status: 'open' }, search: 'roo' }, 1],
  ];
  for (const [body] of all) await make(manager, body);
  const counts = async (call = manager, query = '') => {
    const { data } = (await call('GET', `${views}?per_page=100&counts=true${query}`)).body;
    const own = data.filter(({ name }: { name: string }) => name.startsWith('c '));
    return own.map(({ count }: { count: number | null }) => count);
  };
  assert.deepEqual((await counts()).sort(), all.map(([, count]) => count).sort());
  assert.deepEqual(await counts(manager, '&kind=leads'), [2, 1, 1, 2, 1]);
  await key('DELETE', `/api/v1/leads/${first.id}`);
  assert.deepEqual(await counts(manager, '&kind=leads'), [1, 0, 1, 1, 1]);

  // A deleted tag matches nothing; a deleted field cannot be counted by.
  const tag = (await key('GET', '/api/v1/tags?per_page=100')).body.data.find(
    ({ name }: { name: string }) => name === 'vip',
  );
  await key('DELETE', `/api/v1/tags/${tag.id}`);
  const fields = (await key('GET', '/api/v1/fields')).body.data;
  await key('DELETE', `/api/v1/fields/${fields[0].id}`);
  assert.deepEqual(await counts(manager, '&kind=leads'), [1, 0, 1, null, 1]);

  const shared = await make(key, { name: 'c shared', shared: true });
  assert.equal(shared.count, null);
  const scoped = await app.addKey({ contract: 'leadhub', scopes: ['read:views'] });
  assert.deepEqual(await counts(caller(app, scoped)), [null]);
});

test('a change with a stale If-Match → 412; each change is an event', async () => {
  const { id, uuid } = await make(agent, { name: 'Logged', shared: true, position: 3 });
  const stale = await agent('PATCH', `${views}/${id}`, { name: 'x' }, { 'if-match': '"7"' });
  assert.equal(stale.status, 412);
  const put = await agent('PUT', `${views}/${id}`, { position: 9 }, { 'if-match': '"1"' });
  assert.deepEqual([put.status, put.headers.etag, put.body.data.position], [200, '"2"', 9]);
  const same = await agent('PATCH', `${views}/${id}`, { position: 9 });
  assert.equal(same.headers.etag, '"2"');
  await agent('PATCH', `${views}/${id}`, { shared: false });
  await agent('PATCH', `${views}/${id}`, { name: 'Secret' });
  await agent('DELETE', `${views}/${id}`);
  const { data } = (await key('GET', '/api/v1/events?types=view.*&limit=1000')).body;
  const own = data.filter(({ subject }: { subject: { uuid: string } }) => subject.uuid === uuid);
  assert.deepEqual(
    own.map(({ type }: { type: string }) => type),
    ['view.created', ...['view.updated', 'view.updated', 'view.updated'], 'view.deleted'],
  );
  assert.deepEqual([own[1].before, own[1].after], [{ position: 3 }, { position: 9 }]);
  assert.doesNotMatch(JSON.stringify(own), /Secret/);
});

test('more than 200 views of one user → 409, and others go on', async () => {
  const { member, call } = await addPerson(app, 'agent');
  await app.database.pool.query(
    `insert into views (workspace_id, id, owner_id, kind, name, shared, filter, sort, direction,
       columns, widths, layout, position, created_at, updated_at)
     select $1, gen_random_uuid(), $2, 'leads', 'View ' || n, false, '{}', 'created_at', 'desc',
       '[]', '{}', 'table', 0, now(), now() from generate_series(1, 200) n`,
    [app.workspace.id, member.id],
  );
  const refused = await call('POST', views, { kind: 'leads', name: 'One more' });
  assert.equal(refused.status, 409);
  await make(other, {});
});
