// Sessions on the API: the cookie alone, the scopes of the role, our own origin.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createMember } from '../../src/domain/members/create-member.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { testPublicUrl } from '../people.ts';
import { addPerson, addPersonId, addSession, personCaller } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const key = caller(app, app.keys.leadhub);
const nobody = caller(app, null);
const leads = '/api/v1/leads';
const me = '/api/v1/users/me';
const sarah = { first_name: 'Sarah', email: 'sarah@example.com' };

const deactivate = (id: string) =>
  app.database.pool.query('update members set deactivated_at = now() where id = $1', [id]);

test('GET /users/me after sign-in shows the person and their role', async () => {
  const signedIn = await app.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: testPublicUrl },
    payload: { email: app.owner.email, password: 'long enough 1' },
  });
  const [cookie] = signedIn.cookies;
  const owner = personCaller(
    app,
    `other=1; ${cookie?.name}=${encodeURIComponent(cookie?.value ?? '')}`,
  );
  const { status, body, headers } = await owner('GET', me);
  assert.equal(status, 200);
  assert.equal(body.data.user.id, app.owner.number);
  assert.equal(body.data.role, 'owner');
  assert.deepEqual(body.data.scopes, ['*']);
  assert.deepEqual(
    body.data.workspaces.map(({ slug, role }: { slug: string; role: string }) => [slug, role]),
    [['acme', 'owner']],
  );
  assert.equal(headers['x-ratelimit-limit'], undefined);
});

test('a lead created by a person has them as actor, and is created once per Idempotency-Key', async () => {
  const { call, member } = await addPerson(app, 'agent');
  const headers = { 'idempotency-key': 'make a lead' };
  const [first, second] = [
    await call('POST', leads, sarah, headers),
    await call('POST', leads, sarah, headers),
  ];
  assert.deepEqual([first.status, second.status], [201, 201]);
  assert.equal(second.headers['idempotency-replayed'], 'true');
  assert.deepEqual(second.body, first.body);
  assert.equal((await call('POST', leads, { first_name: 'Jo' }, headers)).status, 422);
  const { rows } = await app.database.pool.query(
    `select actor_type, actor_id from events where subject_id = $1`,
    [first.body.data.uuid],
  );
  assert.deepEqual(rows[0], { actor_type: 'member', actor_id: member.id });
});

test('each role allows exactly its scopes', async () => {
  const { body } = await key('POST', leads, sarah);
  const lead = `${leads}/${body.data.id}`;
  const may = {
    viewer: [200, 403, 403],
    agent: [200, 200, 403],
    manager: [200, 200, 204],
  } as const;
  for (const [role, expected] of Object.entries(may)) {
    const { call } = await addPerson(app, role as keyof typeof may);
    const responses = [
      await call('GET', lead),
      await call('PATCH', lead, { notes: role }),
      await call('DELETE', lead),
    ];
    assert.deepEqual(
      responses.map(({ status }) => status),
      expected,
      role,
    );
    assert.equal((await call('GET', '/api/v1/webhooks')).status, 403);
    assert.equal((await call('POST', '/api/v1/users', {})).status, 403);
  }
  const { call } = await addPerson(app, 'admin');
  assert.equal((await call('GET', '/api/v1/webhooks')).status, 200);
});

test('an agent can delete only their own notes and tasks', async () => {
  const { call } = await addPerson(app, 'agent');
  const { body } = await key('POST', leads, { first_name: 'Jo' });
  const notes = `${leads}/${body.data.id}/notes`;
  for (const [list, sent] of [
    [notes, { body: 'Called' }],
    ['/api/v1/tasks', { title: 'Call' }],
  ] as const) {
    const own = await call('POST', list, sent);
    const other = await key('POST', list, sent);
    assert.deepEqual([own.status, other.status], [201, 201], list);
    assert.equal((await call('DELETE', `${list}/${other.body.data.id}`)).status, 403);
    assert.equal((await call('DELETE', `${list}/${own.body.data.id}`)).status, 204);
  }
  const tag = await call('POST', '/api/v1/tags', { name: 'by an agent' });
  assert.equal(tag.status, 201);
  const url = `/api/v1/tags/${tag.body.data.id}`;
  assert.equal((await call('DELETE', url)).status, 403);
  const into = (await key('POST', '/api/v1/tags', { name: 'another' })).body.data.id;
  assert.equal((await call('POST', `${url}/merge`, { into })).status, 403);
});

test('a cross-site POST with a session → 403', async () => {
  const { cookie } = await addPerson(app, 'owner');
  const post = (headers: Record<string, string>) =>
    nobody('POST', '/api/v1/tags', { name: crypto.randomUUID() }, { cookie, ...headers });
  const foreign: Record<string, string>[] = [
    {},
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ];
  for (const headers of foreign) {
    const { status, body } = await post(headers);
    assert.deepEqual([status, body.code], [403, 'FORBIDDEN'], JSON.stringify(headers));
  }
  assert.equal((await post({ origin: testPublicUrl })).status, 201);
  assert.equal((await post({ origin: 'http://localhost:8080' })).status, 201);
  assert.equal((await post({ 'sec-fetch-site': 'same-origin' })).status, 201);
  assert.equal((await nobody('GET', leads, undefined, { cookie })).status, 200);
});

test('no session, or an invalid one → 401', async () => {
  const { cookie } = await addPerson(app, 'owner');
  const name = 'inlet.session_token=';
  const wrong = [
    '',
    name,
    `${name}%E0%A4%A`,
    `${name}x.y`,
    `${name}.`,
    cookie.replace(/=.{5}/, '=aaaaa'),
    cookie.slice(0, -6),
    `${name}${cookie.slice(name.length).split('.')[0]}`,
    `x${cookie}`,
  ];
  for (const one of wrong) {
    const { status, body } = await nobody('GET', leads, undefined, { cookie: one });
    assert.deepEqual([status, body.code], [401, 'UNAUTHORIZED'], one);
  }
  await app.database.pool.query(
    `update sessions set expires_at = now() - interval '1 second'
    where token = split_part($1, '.', 1)`,
    [decodeURIComponent(cookie.slice(name.length))],
  );
  assert.equal((await nobody('GET', leads, undefined, { cookie })).status, 401);
});

test('a presented key takes precedence over a cookie', async () => {
  const { cookie } = await addPerson(app, 'viewer');
  const origin = testPublicUrl;
  assert.equal((await key('POST', '/api/v1/tags', { name: 'by key' }, { cookie })).status, 201);
  const wrong = caller(app, `lh_${'x'.repeat(32)}`);
  assert.equal((await wrong('GET', leads, undefined, { cookie, origin })).status, 401);
});

test('a session is valid for the native API only', async () => {
  const { call } = await addPerson(app, 'owner');
  assert.equal((await call('POST', '/api/inbound/leads?tenant=acme', sarah)).status, 401);
  assert.equal((await call('POST', '/api/leads', {})).status, 401);
  const unknown = await call('GET', '/api/v1/nothing');
  assert.deepEqual([unknown.status, unknown.body.code], [404, 'NOT_FOUND']);
  assert.equal((await call('DELETE', leads)).status, 405);
});

test('a member of several workspaces must name one', async () => {
  const { member, call } = await addPerson(app, 'agent');
  const other = await app.addTenant('several');
  const workspaceId = other.workspace.id;
  const { name, email, personId } = member;
  const second = await createMember(app.database.kysely, {
    workspaceId,
    personId,
    name,
    email,
    role: 'viewer',
  });
  const at = (workspace: string) => call('GET', leads, undefined, { 'x-workspace': workspace });

  const unnamed = await call('GET', leads);
  assert.equal(unnamed.status, 403);
  assert.match(unnamed.body.message, /X-Workspace/);
  for (const named of ['several', 'SEVERAL', workspaceId, String(other.workspace.number), 'acme']) {
    assert.equal((await at(named)).status, 200, named);
  }
  await caller(app, other.keys.leadhub)('POST', leads, sarah);
  assert.equal((await at('several')).body.meta.total, 1);
  const inUrl = await call('GET', `${leads}?workspace=several`);
  assert.equal(inUrl.body.meta.total, 1, 'for clients that cannot send headers');
  const refused = await call('POST', leads, sarah, { 'x-workspace': 'several' });
  assert.equal(refused.status, 403);

  const { body } = await call('GET', me);
  assert.deepEqual(
    body.data.workspaces.map(({ slug }: { slug: string }) => slug),
    ['acme', 'several'],
  );
  await deactivate(second.id);
  assert.equal((await at('several')).status, 403);
  assert.equal((await call('GET', leads)).status, 200);
});

test('a workspace without membership → the response for an unknown workspace', async () => {
  const { call } = await addPerson(app, 'owner');
  await app.addTenant('foreign');
  const getMe = (name: string) => call('GET', me, undefined, { 'x-workspace': name });
  const [foreign, random] = [await getMe('foreign'), await getMe('no-such-workspace')];
  assert.deepEqual([foreign.status, random.status], [403, 403]);
  assert.deepEqual(foreign.body, random.body);
});

test('a person without membership, or deactivated → 403 with the next request', async () => {
  const { call, member } = await addPerson(app, 'admin');
  assert.equal((await call('GET', leads)).status, 200);
  await deactivate(member.id);
  assert.equal((await call('GET', leads)).status, 403);
  assert.equal((await call('GET', me)).status, 403);
  const stranger = await addSession(
    app,
    await addPersonId(app, 'Stranger', 'stranger@example.com'),
  );
  assert.equal((await personCaller(app, stranger)('GET', me)).status, 403);
});

test('GET /users/me with a key shows its owner', async () => {
  const { body } = await key('GET', me);
  const { type, user, role, workspace, workspaces } = body.data;
  assert.deepEqual([type, role, workspaces], ['key', null, []]);
  assert.equal(user.id, app.owner.number);
  assert.equal(workspace.slug, 'acme');
});
