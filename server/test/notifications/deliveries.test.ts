// Notifications by mail and web push.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { notifyNext } from '../../src/domain/notifications/notifier/notify-next.ts';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { eventually } from '../eventually.ts';
import { openMailApp } from '../mail/open-mail-app.ts';
import { addPerson, addSession, personCaller } from '../sessions.ts';
import { claimsOf, openPushBrowser } from './push-browser.ts';

// Jobs are due by the clock of the database, so all that the test causes is due at once.
const now = new Date('2026-06-01T10:00:00Z');
const { app, server, ok, close } = await openMailApp({
  clock: { now: () => now },
  config: { outboundAllow: parseAllowList('127.0.0.1') },
});
after(close);
const browser = await openPushBrowser();
after(browser.close);
const ann = await addPerson(app, 'agent');
const bob = await addPerson(app, 'agent');
const subscriptions = '/api/v1/notifications/push-subscriptions';
await ann.call('PATCH', '/api/v1/users/me', { language: 'de' });
for (const { call } of [ann, bob]) {
  const kinds = { lead_assigned: { email: true } };
  await call('PUT', '/api/v1/notifications/preferences', { kinds });
}

const assign = (name: string, { member } = ann) =>
  ok('POST', '/api/v1/leads', { first_name: name, assigned_user_id: member.number });

async function notify(): Promise<void> {
  const deps = { ...app.services.write, sendsMail: true };
  while (await notifyNext(deps, app.workspace.id));
}

const countDeliveries = async () => {
  const { rows } = await app.database.pool.query(
    'select count(*)::integer as count from notification_deliveries',
  );
  return rows[0].count;
};

const mailJobs = async () => {
  const { rows } = await app.database.pool.query(
    `select task_identifier as task, queue_name as queue from graphile_worker.jobs
     where run_at > '2026-06-01T10:00:30Z' and run_at < '2026-06-01T10:01:30Z'
       or task_identifier = 'send-notification-mail'`,
  );
  return rows;
};

test('a subscription is of the person who is signed in, once for each browser', async () => {
  const made = await ann.call('POST', subscriptions, browser.subscription);
  assert.equal(made.status, 201, made.text);
  const again = await ann.call('POST', subscriptions, browser.subscription, {
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
  });
  assert.equal(again.body.data.id, made.body.data.id);
  const { body } = await ann.call('GET', subscriptions);
  assert.deepEqual(
    body.data.map(({ id, device }: { id: number; device: string }) => [id, device]),
    [[made.body.data.id, 'Firefox on Linux']],
  );
  const other = await addPerson(app, 'manager');
  assert.equal((await other.call('DELETE', `${subscriptions}/${made.body.data.id}`)).status, 404);
  const wrong = { ...browser.subscription.keys, p256dh: 'A'.repeat(87) };
  const refused = await ann.call('POST', subscriptions, { ...browser.subscription, keys: wrong });
  assert.equal(refused.status, 422);
  const foreign = { ...browser.subscription, endpoint: 'http://10.0.0.1/push' };
  assert.equal((await ann.call('POST', subscriptions, foreign)).status, 422);
});

test('quiet hours hold mails and pushes, a digest holds mails', async () => {
  const dueFor = async (choice: object): Promise<string[][]> => {
    const { status, text } = await ann.call('PUT', '/api/v1/notifications/preferences', choice);
    assert.equal(status, 200, text);
    await assign('Nora');
    await notify();
    const { rows } = await app.database.pool.query(
      'select channel, due_at from notification_deliveries order by channel',
    );
    await app.database.pool.query('delete from notification_deliveries');
    return rows.map(({ channel, due_at }) => [channel, due_at.toISOString()]);
  };
  const noon = '2026-06-01T10:00:00.000Z';
  const night = { quiet_hours: { start: '11:00', end: '13:00' } };
  await ann.call('PATCH', '/api/v1/users/me', { time_zone: 'Europe/Berlin' });
  assert.deepEqual(await dueFor({}), [
    ['email', '2026-06-01T10:01:00.000Z'],
    ['push', noon],
  ]);
  assert.deepEqual(await dueFor(night), [
    ['email', '2026-06-01T11:00:00.000Z'],
    ['push', '2026-06-01T11:00:00.000Z'],
  ]);
  assert.deepEqual(await dueFor({ quiet_hours: null, digest_at: '08:00' }), [
    ['email', '2026-06-02T06:00:00.000Z'],
    ['push', noon],
  ]);
  assert.deepEqual(await dueFor({ digest_at: null, kinds: { lead_assigned: { email: false } } }), [
    ['push', noon],
  ]);
  assert.deepEqual(await dueFor({ kinds: { lead_assigned: { email: true, push: false } } }), [
    ['email', '2026-06-01T10:01:00.000Z'],
  ]);
  await ann.call('PUT', '/api/v1/notifications/preferences', {
    kinds: { lead_assigned: { push: true } },
  });
});

test('several notifications within a minute → one mail in the language of the person, also after a failure, and one job for all people', async () => {
  for (const name of ['Maren', 'Jonas']) await assign(name);
  await assign('Lotte', bob);
  await notify();
  assert.equal(await countDeliveries(), 5);
  const queue = `send-notification-mail/${app.workspace.id}`;
  assert.deepEqual(await mailJobs(), [{ task: 'deliver-notifications', queue }], 'for all people');
  server.refuse(1);
  await app.work();
  await server.mailTo(bob.member.email);
  const { mail } = await server.mailTo(ann.member.email);
  assert.match(mail.subject ?? '', /^2 Benachrichtigungen von /);
  for (const part of [mail.text, mail.html]) {
    assert.match(part ?? '', /hat Ihnen Maren zugewiesen[\s\S]*hat Ihnen Jonas zugewiesen/);
    assert.match(part ?? '', /\/w\/[\w-]+\/leads\/\d+/);
  }
  await eventually(async () => (await countDeliveries()) === 0, 'deliveries wait');
  assert.equal(server.mails.length, 2);
  await eventually(async () => (await mailJobs()).length === 0, 'a mail is to be sent again');
});

test('a push is encrypted for the browser and signed; it opens the lead', async () => {
  const keyUrl = '/api/v1/notifications/push-key';
  const { public_key: publicKey } = (await ann.call('GET', keyUrl)).body.data;
  assert.equal((await ann.call('GET', keyUrl)).body.data.public_key, publicKey);
  const lead = await assign('Lena');
  await notify();
  await eventually(
    () => browser.pushes.some(({ message }) => message.body?.includes('Lena')),
    () => browser.pushes,
  );
  const push = browser.pushes.at(-1);
  assert.ok(push);
  const { title, body, path } = push.message;
  assert.equal(title, app.workspace.name);
  assert.match(body ?? '', /hat Ihnen Lena zugewiesen$/);
  assert.equal(path, `/w/${app.workspace.slug}/leads/${lead.id}`);
  assert.equal(push.headers.urgency, 'normal');
  const { aud, sub } = claimsOf(push, publicKey);
  assert.deepEqual([aud, sub.includes(':')], [browser.origin, true]);
});

test('a push service that does not respond holds up the pushes of its workspace alone', async () => {
  const { rows } = await app.database.pool.query(
    `select queue_name from graphile_worker._private_job_queues where queue_name like 'send-push%'`,
  );
  assert.deepEqual(rows, [{ queue_name: `send-push/${app.workspace.id}` }]);
});

test('a sign-out ends the subscription of its session', async () => {
  const other = await addSession(app, ann.member.personId ?? '');
  assert.equal(
    (await personCaller(app, other)('POST', subscriptions, browser.subscription)).status,
    201,
  );
  assert.equal((await ann.call('GET', subscriptions)).body.data.length, 1);
  await ann.call('DELETE', '/api/v1/users/me/sessions');
  assert.deepEqual((await ann.call('GET', subscriptions)).body.data, []);
  await ann.call('POST', subscriptions, browser.subscription);
});

test('the push service no longer knows the browser → the subscription is deleted', async () => {
  browser.respondWith(410);
  await assign('Mia');
  await notify();
  await eventually(
    async () => (await ann.call('GET', subscriptions)).body.data.length === 0,
    () => browser.pushes,
  );
});

test('a deleted member → their browsers, choices and deliveries are gone', async () => {
  assert.equal((await bob.call('POST', subscriptions, browser.subscription)).status, 201);
  const choice = { kinds: { mention: { email: false } }, digest_at: '08:00' };
  await bob.call('PUT', '/api/v1/notifications/preferences', choice);
  await assign('Ida', bob);
  await notify();
  await ok('DELETE', `/api/v1/users/${bob.member.number}`);
  await eventually(async () => {
    const { rows } = await app.database.pool.query(
      `select member_id from push_subscriptions where member_id = $1
       union all select member_id from notification_preferences where member_id = $1
       union all select member_id from notification_deliveries where member_id = $1`,
      [bob.member.id],
    );
    return rows.length === 0;
  }, 'something of the member is left');
});
