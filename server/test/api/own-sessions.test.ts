// A person's own sessions and profile.
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { listenOnFreePort } from '../listen-on-free-port.ts';
import { openSecondApp } from '../second-app.ts';
import { addPerson, addSession, personCaller } from '../sessions.ts';
import { openStream, type StreamClient } from './stream-client.ts';

const app = await buildTestApp();
after(app.close);
await app.work();
const native = caller(app, app.keys.leadhub);
const me = '/api/v1/users/me';
const sessions = `${me}/sessions`;
const agent =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1';

interface Shown {
  id: string;
  device: string | null;
  address: string | null;
  current: boolean;
  last_active_at: string;
}

test('each role lists its sessions, with the one of the request marked', async () => {
  for (const role of ['viewer', 'owner'] as const) {
    const { member, call } = await addPerson(app, role);
    const other = personCaller(app, await addSession(app, String(member.personId)));
    const { status, body } = await call('GET', sessions);
    assert.equal(status, 200);
    assert.equal(body.meta.total, 2);
    const ids = body.data.filter(({ current }: Shown) => current).map(({ id }: Shown) => id);
    const seenByOther = (await other('GET', sessions)).body.data.find(
      ({ current }: Shown) => current,
    );
    assert.equal(ids.length, 1);
    assert.notEqual(seenByOther.id, ids[0]);
  }
});

test('a session shows where and when it was last active', async () => {
  const { cookie, call } = await addPerson(app, 'agent');
  const elsewhere = await openSecondApp(app.database.connection);
  await personCaller(elsewhere, cookie)('GET', me, undefined, { 'user-agent': agent });
  await elsewhere.close();
  const [shown] = (await call('GET', sessions)).body.data as Shown[];
  assert.equal(shown?.address, '127.0.0.1');
  assert.ok(Math.abs(Date.parse(shown?.last_active_at ?? '') - Date.now()) < 60_000);
});

test('one session, or all others, end: 401 at once in every process', async () => {
  const { member, call, cookie } = await addPerson(app, 'viewer');
  const elsewhere = await openSecondApp(app.database.connection);
  after(elsewhere.close);
  const cookies = await Promise.all([1, 2, 3].map(() => addSession(app, String(member.personId))));
  const [first, second, third] = cookies.map((one) => personCaller(elsewhere, one));
  const id = (await first?.('GET', sessions))?.body.data.find(({ current }: Shown) => current).id;
  assert.equal((await call('DELETE', `${sessions}/${id}`)).status, 204);
  assert.equal((await first?.('GET', me))?.status, 401);
  assert.equal((await second?.('GET', me))?.status, 200);
  assert.equal((await call('DELETE', `${sessions}/${id}`)).status, 404);
  assert.equal((await call('DELETE', sessions)).status, 204);
  assert.deepEqual(
    [(await second?.('GET', me))?.status, (await third?.('GET', me))?.status],
    [401, 401],
  );
  assert.equal((await personCaller(elsewhere, cookie)('GET', me)).status, 200);
  const query = `/api/v1/events?area=sign_ins&subject=user:${member.number}`;
  const isRecorded = async () => (await native('GET', query)).body.data.length === 3;
  await eventually(isRecorded, 'each ended session is an event');
});

test("another person's session → 404, and it stays", async () => {
  const { call } = await addPerson(app, 'owner');
  const victim = await addPerson(app, 'viewer');
  const [{ id }] = (await victim.call('GET', sessions)).body.data;
  assert.equal((await call('DELETE', `${sessions}/${id}`)).status, 404);
  assert.equal((await victim.call('GET', me)).status, 200);
});

/** Opens a stream of another process, and waits until it delivers. */
async function listen(t: TestContext, headers: Record<string, string>): Promise<StreamClient> {
  const elsewhere = await openSecondApp(app.database.connection);
  t.after(elsewhere.close);
  const port = await listenOnFreePort(elsewhere);
  const stream = await openStream(port, '', headers);
  t.after(stream.close);
  await eventually(async () => {
    await native('POST', '/api/v1/leads', { first_name: 'A' });
    return stream.received.length > 0;
  }, 'an event is delivered');
  return stream;
}

test('an ended session ends its stream in another process, and no other stream', async (t) => {
  const { member, call } = await addPerson(app, 'manager');
  const cookies = await Promise.all([1, 2].map(() => addSession(app, String(member.personId))));
  const [ending, staying] = await Promise.all(cookies.map((cookie) => listen(t, { cookie })));
  let isOpen = true;
  staying?.ended.then(() => {
    isOpen = false;
  });
  const of = async (cookie = '') =>
    (await personCaller(app, cookie)('GET', sessions)).body.data.find(
      ({ current }: Shown) => current,
    );
  const { id } = await of(cookies[0]);
  assert.equal((await call('DELETE', `${sessions}/${id}`)).status, 204);
  await ending?.ended;
  assert.ok(isOpen);
});

test('a key that may no longer read events → its stream ends in another process', async (t) => {
  const scopes = ['read:events', 'read:keys', 'read:leads'];
  const body = { contract: 'leadhub', name: 'Reader', scopes };
  const { id, key } = (await native('POST', '/api/v1/keys', body)).body.data;
  const stream = await listen(t, { authorization: `Bearer ${key}` });
  const change = (changes: object) => native('PATCH', `/api/v1/keys/${id}`, changes);
  assert.equal((await change({ name: 'Reader of leads' })).status, 200);
  await stream.until((received) => received.some(({ event }) => event === 'key.updated'));
  assert.equal((await change({ scopes: ['read:keys', 'read:leads'] })).status, 200);
  await stream.ended;
  assert.deepEqual(stream.messages, [{ event: 'end', data: { reason: 'access_changed' } }]);
});

test('a key stands for its creator if it has every scope of their role', async () => {
  const narrow = caller(
    app,
    await app.addKey({ contract: 'leadhub', scopes: ['read:users', 'write:users'] }),
  );
  await addSession(app, String(app.owner.personId));
  assert.equal((await narrow('GET', sessions)).body.meta.total, 0);
  assert.equal((await narrow('PATCH', me, { name: 'Ada' })).status, 403);
  assert.equal((await narrow('DELETE', sessions)).status, 204);
  const second = caller(app, app.keys.crmleadpro);
  assert.equal((await second('GET', sessions)).body.meta.total, 1);
  assert.equal((await second('PATCH', me, { language: 'de' })).body.user.language, 'de');
  assert.equal((await second('DELETE', sessions)).status, 204);
  assert.equal((await second('GET', sessions)).body.meta.total, 0);
});

test('a viewer changes their profile, and not their role or sign-in address', async () => {
  const { call, member } = await addPerson(app, 'viewer');
  const change = {
    ...{ name: 'Vera', language: 'de', time_zone: 'Europe/Berlin' },
    notification_email: ' Desk@Example.com ',
  };
  const changed = await call('PATCH', me, change);
  assert.equal(changed.status, 200, changed.text);
  const { user } = (await call('GET', me)).body.data;
  assert.deepEqual(changed.body.data.user, user);
  const expected = { ...change, notification_email: 'desk@example.com', email: member.email };
  assert.deepEqual({ ...user, ...expected }, user);
  const { rows } = await app.database.pool.query('select email from people where id = $1', [
    member.personId,
  ]);
  assert.deepEqual(rows, [{ email: member.email }]);

  const { data } = (await native('GET', `/api/v1/events?subject=user:${member.number}`)).body;
  assert.deepEqual(
    data.map(({ type, after }: { type: string; after: object }) => [type, Object.keys(after)]),
    [['user.updated', ['name', 'language', 'time_zone', 'notification_email']]],
  );
  const cleared = await call('PATCH', me, { language: null, notification_email: null });
  const { language, notification_email, time_zone } = cleared.body.data.user;
  assert.deepEqual([language, notification_email, time_zone], [null, null, 'Europe/Berlin']);
  const version = String(cleared.headers.etag);
  const again = await call('PATCH', me, { language: null }, { 'if-match': version });
  assert.deepEqual([again.status, again.headers.etag], [200, version]);
  assert.equal((await call('PATCH', me, { name: 'V' }, { 'if-match': '"1"' })).status, 412);

  const wrong: Record<string, unknown>[] = [
    { role: 'owner' },
    { email: 'new@example.com' },
    { language: 'fr' },
    { time_zone: 'Mars/Olympus' },
    { notification_email: 'no address' },
  ];
  for (const body of wrong) {
    const refused = await call('PATCH', me, body);
    assert.equal(refused.status, 422, refused.text);
    assert.deepEqual(Object.keys(refused.body.errors), Object.keys(body));
  }
});
