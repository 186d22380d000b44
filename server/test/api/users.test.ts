// Users: invited by a link that works once, changed by those who may, and never the last owner lost.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson, personCaller } from '../sessions.ts';

let late = 0;
const app = await buildTestApp({ clock: { now: () => new Date(Date.now() + late) } });
after(app.close);
const key = caller(app, app.keys.leadhub);
const users = '/api/v1/users';
const password = 'correct horse';
const week = 7 * 86_400_000;

let count = 0;
const someone = (role = 'agent') => {
  count += 1;
  return { name: `Jo ${count}`, email: `jo${count}@example.com`, role };
};
const pathOf = (url: string) => new URL(url).pathname;

async function invite(given = someone()) {
  const { status, body } = await key('POST', users, given);
  assert.equal(status, 201);
  return { ...body.data, given, link: pathOf(body.data.invite_url) };
}

const open = (link: string) => app.app.inject({ url: link });
const join = (link: string, fields: Record<string, string>) =>
  app.app.inject({
    method: 'POST',
    url: link,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const cookieOf = ({ cookies }: Awaited<ReturnType<typeof join>>) =>
  `${cookies[0]?.name}=${encodeURIComponent(cookies[0]?.value ?? '')}`;

test('somebody is invited, joins by the link, and is signed in', async () => {
  const { id, link, given } = await invite();
  const invited = await key('GET', `${users}/${id}`);
  assert.equal(invited.body.data.status, 'invited');
  assert.equal('invite_url' in invited.body.data, false);

  const page = await open(link);
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /Join acme.*as an agent/s);
  assert.doesNotMatch(page.body, /<script|https?:\/\//);
  assert.equal(page.headers['referrer-policy'], 'no-referrer');
  for (const field of ['name', 'password']) {
    assert.match(page.body, new RegExp(`<label for="${field}">.+<input id="${field}"`));
  }
  const joined = await join(link, { name: 'Jo <b>', password });
  assert.equal(joined.statusCode, 201);
  const call = personCaller(app, cookieOf(joined));
  const me = (await call('GET', `${users}/me`)).body.data;
  assert.deepEqual([me.user.id, me.user.name, me.role], [id, 'Jo <b>', 'agent']);
  const shown = (await key('GET', `${users}/${given.email}`)).body.data;
  assert.deepEqual([shown.id, shown.status, shown.name], [id, 'active', 'Jo <b>']);
  const again = [await open(link), await join(link, { name: 'Eve', password })];
  assert.deepEqual(
    again.map(({ statusCode }) => statusCode),
    [410, 410],
  );
});

test('of all who use a link at once, one joins', async () => {
  const { link } = await invite();
  const answers = await Promise.all(
    [1, 2, 3].map((number) => join(link, { name: `Jo ${number}`, password })),
  );
  const statuses = answers.map(({ statusCode }) => statusCode).sort();
  assert.equal(statuses[0], 201);
  assert.ok(
    statuses.slice(1).every((status) => status === 410 || status === 422),
    `${statuses}`,
  );
});

test('who has an account joins with the password they have', async () => {
  const given = someone();
  const first = await invite(given);
  await join(first.link, { name: 'Jo', password });
  const other = await app.addTenant('elsewhere');
  const there = caller(app, other.keys.leadhub);
  const { data } = (await there('POST', users, { ...given, role: 'manager' })).body;
  const link = pathOf(data.invite_url);
  const page = await open(link);
  assert.match(page.body, /Sign in and join/);
  assert.doesNotMatch(page.body, /id="name"/);
  const wrong = await join(link, { password: 'not the one', name: 'Eve' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /aria-invalid="true"/);
  const joined = await join(link, { password });
  assert.equal(joined.statusCode, 201);
  const me = await personCaller(app, cookieOf(joined))('GET', `${users}/me`);
  assert.deepEqual(
    me.body.data.workspaces.map(({ slug, role }: Record<string, string>) => [slug, role]),
    [
      ['acme', 'agent'],
      ['elsewhere', 'manager'],
    ],
  );
});

test('what is wrong is told beside the field, and the link still works', async () => {
  const { link } = await invite();
  const answer = await join(link, { name: '"><i>', password: 'short' });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /id="password-wrong">A password has 8 to 128/);
  assert.match(answer.body, /value="&quot;&gt;&lt;i&gt;"/);
  assert.doesNotMatch(answer.body, /short"/);
  assert.equal((await open(link)).statusCode, 200);
});

test('a link works for 7 days, until there is a newer one, and not for who is deactivated', async () => {
  const { id, link } = await invite();
  late = week;
  assert.equal((await open(link)).statusCode, 410);
  assert.equal((await join(link, { name: 'Jo', password })).statusCode, 410);
  const renewed = await key('POST', `${users}/${id}/invite`);
  assert.equal(renewed.status, 200);
  const newer = pathOf(renewed.body.data.invite_url);
  assert.equal((await open(link)).statusCode, 404);
  assert.equal((await open(newer)).statusCode, 200);
  late = 0;

  assert.equal((await key('POST', `${users}/${id}/deactivate`)).body.data.status, 'deactivated');
  assert.equal((await open(newer)).statusCode, 404);
  assert.equal((await key('POST', `${users}/${id}/invite`)).status, 409);
  assert.equal((await key('POST', `${users}/${id}/reactivate`)).body.data.status, 'invited');
  assert.equal((await join(newer, { name: 'Jo', password })).statusCode, 201);
  assert.equal((await key('POST', `${users}/${id}/invite`)).status, 409);
});

test('links that were never made do not open', async () => {
  const { link } = await invite();
  const swapped = `${link.slice(0, -4)}aaaa`;
  for (const url of ['/invite/x', '/invite/%00', `${link}a`, link.slice(0, -1), swapped]) {
    assert.equal((await open(url)).statusCode, 404, url);
    assert.equal((await join(url, { name: 'Jo', password })).statusCode, 404, url);
  }
  const { rows } = await app.database.pool.query('select token_hash from invitations');
  assert.ok(rows.length > 0);
  assert.ok(rows.every((row) => row.token_hash.length === 32));
});

test('the token is nowhere in the log', async () => {
  const { link } = await invite();
  const token = link.split('/').at(-1);
  const { rows } = await app.database.pool.query(
    `select 1 from events where strpos(coalesce(after::text, '') || coalesce(before::text, ''), $1) > 0`,
    [token],
  );
  assert.equal(rows.length, 0);
});

test('bad data is told by field, and an address is one user', async () => {
  const wrong = await key('POST', users, { name: '', email: 'x', role: 'boss', more: 1 });
  assert.equal(wrong.status, 422);
  assert.deepEqual(Object.keys(wrong.body.errors).sort(), ['email', 'more', 'name', 'role']);
  const { given } = await invite();
  assert.equal(
    (await key('POST', users, { ...given, email: given.email.toUpperCase() })).status,
    409,
  );
  assert.equal((await key('PATCH', `${users}/1`, { email: 'new@example.com' })).status, 422);
});

test('the list is filtered by role, status and a part of the name or the address', async () => {
  const { id, given } = await invite({
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
  assert.equal(given.role, 'viewer');
});

test('a role and a name change, at the version that was read', async () => {
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

test('only an owner makes an owner or changes one', async () => {
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

test('the last owner stays, also when two go at once', async () => {
  const tenant = await app.addTenant('two-owners');
  const first = await addPerson(app, 'owner', tenant);
  const ownUrl = (number: number) => `${users}/${number}`;
  const two = [first.member.number, tenant.owner.number];
  // One who was invited as an owner and never joined is no owner to rely on.
  await first.call('POST', users, someone('owner'));
  const ways = [
    (number: number) => first.call('PATCH', ownUrl(number), { role: 'admin' }),
    (number: number) => first.call('POST', `${ownUrl(number)}/deactivate`),
    (number: number) => first.call('DELETE', ownUrl(number)),
  ];
  for (const way of ways) {
    const answers = await Promise.all(two.map(way));
    const statuses = answers.map(({ status }) => status).sort();
    // The one who went first may have lost the right to send the other away.
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
  for (const way of ways) assert.equal((await way(first.member.number)).status, 409);
});

test('who is deactivated has no way in from then on, and comes back as they were', async () => {
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

test('keys that a deactivated member made go on', async () => {
  const { member } = await addPerson(app, 'admin');
  const text = await app.addKey({ contract: 'leadhub', tenant: { ...app, owner: member } });
  await key('POST', `${users}/${member.number}/deactivate`);
  const me = await caller(app, text)('GET', `${users}/me`);
  assert.deepEqual([me.status, me.body.data.user.id], [200, member.number]);
});

test('a user of another workspace is not there', async () => {
  const other = caller(app, (await app.addTenant('other')).keys.leadhub);
  const { id, uuid, given } = await invite();
  for (const name of [id, uuid, given.email]) {
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
