// An ended session or membership: the next request is rejected, and an open stream ends at once
// after an event about it, otherwise with its next heartbeat.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, type TestContext, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { listenOnFreePort } from '../listen-on-free-port.ts';
import { testPublicUrl } from '../people.ts';
import { addPerson, addSession } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const port = await listenOnFreePort(app);
const key = caller(app, app.keys.leadhub);
const users = '/api/v1/users';

/** A stream that receives events. After `stopTimers`, only `beat` triggers its heartbeats. */
async function listen(t: TestContext, cookie: string): Promise<{ ended: Promise<void> }> {
  let receivesEvents = false;
  const stream = await new Promise<{ ended: Promise<void> }>((opened, failed) => {
    const outgoing = request({ port, path: '/api/v1/stream', headers: { cookie } }, (response) => {
      assert.equal(response.statusCode, 200);
      response.on('data', (chunk) => {
        receivesEvents ||= String(chunk).includes('event: ');
      });
      response.on('error', () => {});
      opened({ ended: new Promise((ended) => response.on('close', () => ended())) });
    });
    outgoing.on('error', failed).end();
    t.after(() => outgoing.destroy());
  });
  // Events from before it listens are not delivered.
  const isDelivered = async () => {
    assert.equal((await key('POST', '/api/v1/leads', { first_name: 'A' })).status, 201);
    return receivesEvents;
  };
  await eventually(isDelivered, 'an event is delivered');
  return stream;
}

const statusOf = async (cookie: string) =>
  (await app.app.inject({ url: '/api/v1/leads', headers: { cookie } })).statusCode;
const auth = (path: string, payload: object = {}, cookie = '') =>
  app.app.inject({
    ...{ method: 'POST', url: `/api/auth${path}`, payload },
    headers: { origin: testPublicUrl, ...(cookie !== '' && { cookie }) },
  });
const cookieOf = ({ cookies }: Awaited<ReturnType<typeof auth>>) =>
  `${cookies[0]?.name}=${encodeURIComponent(cookies[0]?.value ?? '')}`;
const stopTimers = (t: TestContext) => t.mock.timers.enable({ apis: ['setInterval'] });
const beat = (t: TestContext) => t.mock.timers.tick(15_000);

test('a changed password ends the other sessions and their streams, and keeps this one', async (t) => {
  const [old, password] = ['long enough 1', 'long enough 2'];
  const signIn = { email: app.owner.email, password: old };
  const here = cookieOf(await auth('/sign-in/email', signIn));
  const elsewhere = cookieOf(await auth('/sign-in/email', signIn));
  const { cookie: another } = await addPerson(app, 'admin');
  stopTimers(t);
  const streams = await Promise.all([here, elsewhere].map((cookie) => listen(t, cookie)));

  const wrong = { currentPassword: 'not the one', newPassword: password };
  assert.equal((await auth('/change-password', wrong, here)).statusCode, 400);
  assert.deepEqual([await statusOf(here), await statusOf(elsewhere)], [200, 200]);

  const changes = { currentPassword: old, newPassword: password, revokeOtherSessions: false };
  const changed = await auth('/change-password', changes, here);
  assert.equal(changed.statusCode, 200);
  assert.equal(await statusOf(cookieOf(changed)), 200);
  assert.deepEqual([await statusOf(here), await statusOf(elsewhere)], [401, 401]);
  assert.equal(await statusOf(another), 200);
  beat(t);
  await Promise.all(streams.map(({ ended }) => ended));
});

test('sign-out → 401 at once, and only the stream of that session ends', async (t) => {
  const { member, cookie } = await addPerson(app, 'manager');
  const other = await addSession(app, String(member.personId));
  stopTimers(t);
  const [mine, theirs] = await Promise.all([listen(t, cookie), listen(t, other)]);
  assert.equal((await auth('/sign-out', {}, cookie)).statusCode, 200);
  assert.deepEqual([await statusOf(cookie), await statusOf(other)], [401, 200]);
  beat(t);
  await mine.ended;
  let isOpen = true;
  theirs.ended.then(() => {
    isOpen = false;
  });
  beat(t);
  assert.equal(await statusOf(other), 200);
  assert.ok(isOpen);
});

test('an expired session → 401 at once, and its stream ends', async (t) => {
  const { member, cookie } = await addPerson(app, 'manager');
  stopTimers(t);
  const { ended } = await listen(t, cookie);
  await app.database.pool.query('update sessions set expires_at = now() where person_id = $1', [
    member.personId,
  ]);
  assert.equal(await statusOf(cookie), 401);
  beat(t);
  await ended;
});

test('a deactivated, deleted or demoted member → 403 at once, and the stream ends without a heartbeat', async (t) => {
  stopTimers(t);
  const removals = [
    (url: string) => key('POST', `${url}/deactivate`),
    (url: string) => key('DELETE', url),
    (url: string) => key('PATCH', url, { role: 'viewer' }),
  ];
  for (const remove of removals) {
    const { member, cookie } = await addPerson(app, 'manager');
    const { ended } = await listen(t, cookie);
    assert.ok((await remove(`${users}/${member.number}`)).status < 300);
    const again = await app.app.inject({ url: '/api/v1/events', headers: { cookie } });
    assert.equal(again.statusCode, 403);
    await ended;
  }
});
