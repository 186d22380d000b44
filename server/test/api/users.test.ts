// Users: roles, deactivation, and the protection of the last owner.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';
import { inviterWith, someone, usersPath as users } from './invite-user.ts';

const app = await buildTestApp();
after(app.close);
const key = caller(app, app.keys.leadhub);
const invite = inviterWith(key);

test('an invalid user → 422 that names the fields, and a second one with the e-mail → 409', async () => {
  const wrong = await key('POST', users, { name: '', email: 'x', role: 'boss', more: 1 });
  assert.equal(wrong.status, 422);
  assert.deepEqual(Object.keys(wrong.body.errors).sort(), ['email', 'more', 'name', 'role']);
  const { input } = await invite();
  assert.equal(
    (await key('POST', users, { ...input, email: input.email.toUpperCase() })).status,
    409,
  );
  assert.equal((await key('PATCH', `${users}/1`, { email: 'new@example.com' })).status, 422);
});

test('the list is filtered by role, status and a part of the name or the address', async () => {
  const { id, input } = await invite({
    name: '100% Zoë',
    email: 'zoe@zed.example',
    role: 'viewer',
  });
  const { id: other } = await invite();
  await key('POST', `${users}/${other}/deactivate`);
  const idsOf = async (query: string) =>
    (await key('GET', `${users}?per_page=100&${query}`)).body.data.map(
      (user: { id: number }) => user.id,
    );
  assert.deepEqual(await idsOf('role=viewer'), [id]);
  assert.ok((await idsOf('status=deactivated')).includes(other));
  assert.ok(!(await idsOf('status=invited')).includes(other));
  assert.ok((await idsOf('status=active')).includes(app.owner.number));
  for (const part of ['0%25 z', 'ZED.ex', 'ZO%C3%8B'])
    assert.deepEqual(await idsOf(`search=${part}`), [id], part);
  assert.deepEqual(await idsOf('search=%25%25'), []);
  assert.equal((await key('GET', `${users}?role=boss`)).status, 422);
  assert.equal(input.role, 'viewer');
});

test('role and name change, and a stale If-Match → 412', async () => {
  const { id } = await invite();
  const url = `${users}/${id}`;
  const changed = await key('PATCH', url, { role: 'manager' }, { 'if-match': '"1"' });
  assert.deepEqual(
    [changed.status, changed.body.data.role, changed.headers.etag],
    [200, 'manager', '"2"'],
  );
  assert.equal((await key('PUT', url, { name: 'Late' }, { 'if-match': '"1"' })).status, 412);
  assert.equal((await key('PUT', url, { name: ' New ' })).body.data.name, 'New');
  const { rows } = await app.database.pool.query(
    'select type from events where subject_id = $1 order by seq',
    [changed.body.data.uuid],
  );
  assert.deepEqual(
    rows.map(({ type }) => type),
    ['member.created', 'member.updated', 'member.updated'],
  );
});

test('only an owner can appoint or change an owner', async () => {
  const admin = await addPerson(app, 'admin');
  const owner = await addPerson(app, 'owner');
  const { id } = await invite();
  for (const call of [admin.call, key]) {
    assert.equal((await call('POST', users, someone('owner'))).status, 403);
    assert.equal((await call('PATCH', `${users}/${id}`, { role: 'owner' })).status, 403);
    const own = `${users}/${owner.member.number}`;
    assert.equal((await call('PATCH', own, { role: 'agent' })).status, 403);
    assert.equal((await call('PATCH', own, { name: 'Eve' })).status, 403);
    assert.equal((await call('POST', `${own}/deactivate`)).status, 403);
    assert.equal((await call('DELETE', own)).status, 403);
  }
  const self = `${users}/${admin.member.number}`;
  assert.equal((await admin.call('PATCH', self, { role: 'owner' })).status, 403);
  assert.equal((await admin.call('POST', users, someone('admin'))).status, 201);
  assert.equal((await owner.call('POST', users, someone('owner'))).status, 201);
  assert.equal((await owner.call('PATCH', self, { role: 'owner' })).body.data.role, 'owner');
});

test('the last owner stays, also when two leave at once', async () => {
  const tenant = await app.addTenant('two-owners');
  const first = await addPerson(app, 'owner', tenant);
  const ownUrl = (number: number) => `${users}/${number}`;
  const two = [first.member.number, tenant.owner.number];
  // An invited owner who never joined does not count.
  await first.call('POST', users, someone('owner'));
  const removals = [
    (number: number) => first.call('PATCH', ownUrl(number), { role: 'admin' }),
    (number: number) => first.call('POST', `${ownUrl(number)}/deactivate`),
    (number: number) => first.call('DELETE', ownUrl(number)),
  ];
  for (const remove of removals) {
    const responses = await Promise.all(two.map(remove));
    const statuses = responses.map(({ status }) => status).sort();
    // The first change may have revoked the right to make the second.
    assert.ok(statuses.filter((status) => status < 300).length === 1, `${statuses}`);
    assert.ok(
      statuses.every((status) => [200, 204, 403, 409].includes(status)),
      `${statuses}`,
    );
    await app.database.pool.query(
      `update members set role = 'owner', deactivated_at = null, deleted_at = null, person_id =
        coalesce(person_id, (select id from people p where p.email = members.email))
       where workspace_id = $1 and number = any($2)`,
      [tenant.workspace.id, two],
    );
  }
  await first.call('DELETE', ownUrl(tenant.owner.number));
  for (const remove of removals) assert.equal((await remove(first.member.number)).status, 409);
});

test('a deactivated user loses access, and returns with the same leads and role', async () => {
  const { call, member } = await addPerson(app, 'agent');
  const url = `${users}/${member.number}`;
  const lead = { first_name: 'Sarah', assigned_user_id: member.number };
  await key('POST', '/api/v1/leads', lead);
  const assigned = async () =>
    (await key('GET', `/api/v1/leads?assigned_user_id=${member.number}`)).body.meta.total;
  assert.equal((await key('POST', `${url}/deactivate`)).status, 200);
  assert.equal((await call('GET', '/api/v1/leads')).status, 403);
  assert.equal(await assigned(), 1);
  assert.equal((await key('POST', `${url}/reactivate`)).body.data.status, 'active');
  assert.equal((await call('GET', '/api/v1/leads')).status, 200);

  assert.equal((await key('DELETE', url)).status, 204);
  assert.equal((await call('GET', '/api/v1/leads')).status, 403);
  assert.equal((await key('GET', url)).status, 404);
  assert.equal(await assigned(), 1);

  const back = await key('POST', users, { name: 'Back', email: member.email, role: 'viewer' });
  assert.deepEqual(
    [back.status, back.body.data.id, back.body.data.status],
    [201, member.number, 'invited'],
  );
  assert.equal((await call('GET', '/api/v1/leads')).status, 403);
});

test('keys of a deactivated member stay valid', async () => {
  const { member } = await addPerson(app, 'admin');
  const text = await app.addKey({ contract: 'leadhub', tenant: { ...app, owner: member } });
  await key('POST', `${users}/${member.number}/deactivate`);
  const me = await caller(app, text)('GET', `${users}/me`);
  assert.deepEqual([me.status, me.body.data.user.id], [200, member.number]);
});

test('a user of another workspace → 404', async () => {
  const other = caller(app, (await app.addTenant('other')).keys.leadhub);
  const { id, uuid, input } = await invite();
  for (const name of [id, uuid, input.email]) {
    const url = `${users}/${name}`;
    assert.equal((await other('GET', url)).status, 404);
    assert.equal((await other('PATCH', url, { role: 'viewer' })).status, 404);
    assert.equal((await other('POST', `${url}/invite`)).status, 404);
    assert.equal((await other('DELETE', url)).status, 404);
  }
});

test('the second API shows users under prefixed ids', async () => {
  const second = caller(app, app.keys.crmleadpro);
  const { status, body } = await second('POST', users, someone());
  assert.equal(status, 201);
  assert.match(body.id, /^user_[0-9A-HJKMNP-TV-Z]{26}$/);
  assert.equal((await second('GET', `${users}/${body.id}`)).body.email, body.email);
});
