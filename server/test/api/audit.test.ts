// The event log as an audit: by area, actor and time, and newest first; sign-ins are events in each
// workspace of the person.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { areas, typesOfArea } from '../../src/domain/events/area.ts';
import { createMember } from '../../src/domain/members/create-member.ts';
import { buildTestApp } from '../build-test-app.ts';
import { type Call, caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { testPublicUrl } from '../people.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
await app.work();
const native = caller(app, app.keys.leadhub);
const events = '/api/v1/events';
const password = 'long enough 1';
const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

interface Shown {
  sequence: number;
  type: string;
  actor: { type: string; id: unknown };
  after: Record<string, unknown> | null;
}

async function list(call: Call, query: string): Promise<{ data: Shown[]; meta: { next: number } }> {
  const { status, body, text } = await call('GET', `${events}?${query}`);
  assert.equal(status, 200, text);
  return body;
}

const typesOf = async (call: Call, query: string) =>
  (await list(call, query)).data.map(({ type }) => type);

const auth = (path: string, payload: object, cookie = '') =>
  app.app.inject({
    ...{ method: 'POST', url: `/api/auth${path}`, payload },
    headers: { origin: testPublicUrl, 'user-agent': agent, ...(cookie !== '' && { cookie }) },
  });
const cookieOf = ({ cookies }: Awaited<ReturnType<typeof auth>>) =>
  `${cookies[0]?.name}=${encodeURIComponent(cookies[0]?.value ?? '')}`;

test('each area has its own events, and every event is in one area', async () => {
  const tenant = await app.addTenant('areas');
  const call = caller(app, tenant.keys.leadhub);
  await call('POST', '/api/v1/leads', { first_name: 'Ann', email: 'ann@areas.example' });
  await call('POST', '/api/v1/tags', { name: 'vip' });
  await call('PATCH', '/api/v1/workspace', { name: 'Areas' });
  await call('POST', '/api/v1/users', { name: 'Jo', email: 'jo@areas.example', role: 'agent' });
  await call('POST', '/api/v1/deals', { title: 'D', value: '1', currency: 'EUR' });
  const { id } = (await call('POST', '/api/v1/keys', { contract: 'snapcrm', name: 'S' })).body.data;
  await call('DELETE', `/api/v1/keys/${id}`);

  const created = Array.from({ length: 6 }, () => 'key.created');
  assert.deepEqual(await typesOf(call, 'area=keys'), [...created, 'key.revoked']);
  assert.deepEqual(await typesOf(call, 'area=members'), ['user.created', 'user.created']);
  assert.deepEqual(await typesOf(call, 'area=settings&types=tag.*,workspace.updated'), [
    'tag.created',
    'workspace.updated',
  ]);
  assert.deepEqual(await typesOf(call, 'area=deals'), ['deal.created']);
  assert.deepEqual(await typesOf(call, 'area=sign_ins'), []);
  const whole = (await list(call, 'limit=1000')).data.length;
  const each = await Promise.all(areas.map((area) => list(call, `limit=1000&area=${area}`)));
  assert.equal(
    each.reduce((sum, { data }) => sum + data.length, 0),
    whole,
  );
  assert.equal((await call('GET', `${events}?area=nothing`)).status, 422);
  const ofMembers = typesOfArea('sign_ins').types.filter((type) => type.startsWith('member.'));
  assert.deepEqual(typesOfArea('members').except, ofMembers);
});

test('newest first, each event is listed once up to the first one', async () => {
  const all = (await list(native, 'limit=1000')).data.map(({ sequence }) => sequence);
  const seen: number[] = [];
  for (let before: number | undefined; before !== 1; ) {
    const query = `direction=desc&limit=3${before === undefined ? '' : `&before=${before}`}`;
    const { data, meta } = await list(native, query);
    seen.push(...data.map(({ sequence }) => sequence));
    before = meta.next;
  }
  assert.deepEqual(seen, all.toReversed());
  for (const query of ['direction=desc&after=1', 'before=3', 'actor=nobody', 'actor=system:1']) {
    assert.equal((await native('GET', `${events}?${query}`)).status, 422, query);
  }
});

test('by actor: a member, a key, and every actor of a type', async () => {
  const { call, member } = await addPerson(app, 'admin');
  await call('POST', '/api/v1/tags', { name: 'by a member' });
  const key = (await call('POST', '/api/v1/keys', { contract: 'leadhub', name: 'K' })).body.data;
  await caller(app, key.key)('POST', '/api/v1/tags', { name: 'by a key' });
  for (const ref of [member.number, member.id]) {
    const types = await typesOf(call, `actor=user:${ref}`);
    assert.deepEqual(types, ['tag.created', 'key.created']);
  }
  assert.deepEqual(await typesOf(call, `actor=key:${key.id}`), ['tag.created']);
  assert.deepEqual(await typesOf(call, 'actor=user:999999'), []);
  const { data } = await list(call, 'actor=command');
  assert.ok(data.length > 0 && data.every(({ actor }) => actor.type === 'command'));
});

test('by time: from since on, and before until', async () => {
  const { body } = await native('POST', '/api/v1/tags', { name: 'timed' });
  const at = body.data.created_at;
  const of = (query: string) => typesOf(native, `types=tag.*&subject=tag:${body.data.id}&${query}`);
  assert.deepEqual(await of(`since=${at}`), ['tag.created']);
  assert.deepEqual(await of(`until=${at}`), []);
  assert.deepEqual(await of('since=2099-01-01'), []);
  assert.equal((await native('GET', `${events}?since=never`)).status, 422);
});

test('signing in and out are events in each workspace of the person, without secrets', async () => {
  const tenant = await app.addTenant('first');
  const other = await app.addTenant('second');
  const { name, email, personId } = tenant.owner;
  const member = { workspaceId: other.workspace.id, personId, name, email, role: 'agent' } as const;
  await createMember(app.database.kysely, member);
  const signedIn = await auth('/sign-in/email', { email: tenant.owner.email, password });
  assert.equal(signedIn.statusCode, 200);
  const cookie = cookieOf(signedIn);
  assert.equal((await auth('/sign-out', {}, cookie)).statusCode, 200);
  for (const { keys } of [tenant, other]) {
    const call = caller(app, keys.leadhub);
    const types = () => typesOf(call, 'area=sign_ins');
    await eventually(async () => (await types()).length === 2, 'both are recorded');
    const { data } = await list(call, 'area=sign_ins');
    const [started, ended] = data.toSorted((a, b) => (a.type < b.type ? 1 : -1));
    assert.deepEqual([started?.type, ended?.type], ['user.signed_in', 'session.ended']);
    const { address, device, session_id } = started?.after ?? {};
    assert.deepEqual([address, device], ['127.0.0.1', 'Firefox on Linux']);
    assert.deepEqual(ended?.after, { session_id, reason: 'signed_out' });
    assert.equal(started?.actor.type, 'user');
    const token = decodeURIComponent(cookie).split('=')[1]?.split('.')[0] ?? '';
    assert.ok(!JSON.stringify(data).includes(token));
  }
});

test('wrong passwords are one event a minute; an unknown address is none', async () => {
  const tenant = await app.addTenant('guessed');
  const call = caller(app, tenant.keys.leadhub);
  for (const email of [tenant.owner.email, tenant.owner.email, 'nobody@guessed.example']) {
    const { statusCode } = await auth('/sign-in/email', { email, password: 'not the one' });
    assert.equal(statusCode, 401);
  }
  const isRecorded = async () => (await typesOf(call, 'area=sign_ins')).length > 0;
  await eventually(isRecorded, 'the failure is recorded');
  const { data } = await list(call, 'area=sign_ins');
  assert.deepEqual(
    data.map(({ type, actor, after }) => [type, actor.type, after?.method]),
    [['user.sign_in_failed', 'system', 'password']],
  );
});

test('a changed password is an event, and so is each session that it ends', async () => {
  const tenant = await app.addTenant('changed');
  const call = caller(app, tenant.keys.leadhub);
  const signIn = { email: tenant.owner.email, password };
  const here = cookieOf(await auth('/sign-in/email', signIn));
  await auth('/sign-in/email', signIn);
  const change = { currentPassword: password, newPassword: 'long enough 2' };
  assert.equal((await auth('/change-password', change, here)).statusCode, 200);
  const types = async () => (await typesOf(call, 'area=sign_ins')).toSorted();
  await eventually(async () => (await types()).length === 5, 'all are recorded');
  assert.deepEqual(await types(), [
    'session.ended',
    'session.ended',
    'user.password_changed',
    'user.signed_in',
    'user.signed_in',
  ]);
});
