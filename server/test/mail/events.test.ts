// The events of Mailgun and Amazon SES about mails: signed, repeated, reordered, forged.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { eventually } from '../eventually.ts';
import { openNameServer } from '../name-server.ts';
import { mailgunMessage, mailgunWebhook, openMailgun } from '../stand-ins/mailgun.ts';
import { openSes, sesEvent } from '../stand-ins/ses.ts';
import { openSns, snsHost, topicArn } from '../stand-ins/sns.ts';
import { openMailApp } from './open-mail-app.ts';

const domain = 'mg.acme.example';
const apiKey = 'key-0123456789abcdef';
const signingKey = 'signing-0123456789abcdef';
const login = { user: 'AKIAEXAMPLE', pass: 'an SMTP password' };
const [mailgun, ses, sns] = await Promise.all([
  openMailgun({ domain, apiKey }),
  openSes(login),
  openSns(),
]);
const names = await openNameServer((name) => (name === snsHost ? ['127.0.0.1'] : 'missing'));
const { app, ok, addLead, mailEvents, close } = await openMailApp({
  config: {
    ...{ mailgunUrl: mailgun.url, sesUrl: ses.url },
    outboundAllow: parseAllowList('127.0.0.1'),
  },
  nameServers: [names.address],
});
after(async () => {
  await close();
  await Promise.all([mailgun.close(), ses.close(), sns.close(), names.close()]);
});
await app.work();

const integrations = '/api/v1/integrations';
const open = async (type: string, settings: object) => {
  const { id } = await ok('POST', integrations, { type, name: type, settings });
  const { url } = await ok('GET', `${integrations}/${id}/address`);
  return { id, path: new URL(url).pathname };
};
const byMailgun = await open('mailgun', {
  ...{ domain, region: 'us', api_key: apiKey, webhook_signing_key: signingKey },
});
const bySes = await open('ses', {
  ...{ region: 'eu-west-1', smtp_username: login.user, smtp_password: login.pass },
  ...{ configuration_set: 'events', topic_arn: topicArn, from: 'hello@acme.example' },
});
type Integration = typeof bySes;

async function write(integration: Integration, email: string) {
  await ok('PATCH', '/api/v1/mail/settings', { integration_id: integration.id });
  const { id: lead } = await addLead(email);
  const draft = { subject: 'Your demo', text: 'Hello' };
  const { id } = await ok('POST', `/api/v1/leads/${lead}/mails`, draft);
  const find = () => ok('GET', `/api/v1/leads/${lead}/mails/${id}`);
  await eventually(async () => (await find()).state === 'sent', 'it was not sent');
  return { lead, find };
}

async function post({ path }: Integration, body: object, type = 'application/json') {
  const headers = { 'content-type': type };
  const request = { method: 'POST', url: path, headers, payload: JSON.stringify(body) } as const;
  return (await app.app.inject(request)).statusCode;
}
const postSns = (message: object) => post(bySes, message, 'text/plain; charset=UTF-8');

/** The states of the newest deliveries, once there are so many and none waits. */
async function deliveries({ id }: Integration, count: number): Promise<[string, string | null][]> {
  let found: { state: string; reason: string | null }[] = [];
  await eventually(
    async () => {
      found = await ok('GET', `${integrations}/${id}/deliveries?per_page=100`);
      return found.length >= count && found.every(({ state }) => state !== 'waiting');
    },
    () => found,
  );
  return found.map(({ state, reason }) => [state, reason]);
}

test('events of Mailgun, repeated and reordered → each fact once, with its first time', async () => {
  const { lead, find } = await write(byMailgun, 'jane@example.com');
  const message = mailgunMessage(await mailgun.mailTo('jane@example.com'));
  const send = (event: object) => {
    const body = mailgunWebhook(signingKey, { ...message, ...event });
    return [body, () => post(byMailgun, body)] as const;
  };
  const [, click] = send({ event: 'clicked', url: 'https://acme.example' });
  const [, delivered] = send({ event: 'delivered' });
  const [, opened] = send({ event: 'opened' });
  const [, accepted] = send({ event: 'accepted' });
  for (const deliver of [click, click, delivered, opened, accepted, delivered]) {
    assert.equal(await deliver(), 200);
  }
  await deliveries(byMailgun, 4);
  const mail = await find();
  assert.ok(mail.delivered_at && mail.opened_at && mail.clicked_at);
  const events = await mailEvents(lead);
  assert.ok(events.includes('mail.clicked'));
  assert.equal(new Set(events).size, events.length, events.join());
  // The same event under another token, as after a retry that signs again.
  const [, again] = send({ event: 'clicked', url: 'https://acme.example/other' });
  await again();
  await deliveries(byMailgun, 5);
  assert.equal((await find()).clicked_at, mail.clicked_at);
});

test('bounces, complaints and unsubscribing at Mailgun suppress; soft bounces do not', async () => {
  const status = { code: 550, message: '5.1.1 No such user' };
  for (const [name, event, reason] of [
    ['hard', { event: 'failed', severity: 'permanent', 'delivery-status': status }, 'bounced'],
    ['soft', { event: 'failed', severity: 'temporary', 'delivery-status': status }, undefined],
    ['spam', { event: 'complained' }, 'complained'],
    ['leave', { event: 'unsubscribed' }, 'unsubscribed'],
    ['listed', { event: 'failed', severity: 'permanent', reason: 'suppress-bounce' }, 'bounced'],
  ] as const) {
    const address = `${name}@example.com`;
    const { lead, find } = await write(byMailgun, address);
    const message = mailgunMessage(await mailgun.mailTo(address));
    const before = (await deliveries(byMailgun, 0)).length;
    await post(byMailgun, mailgunWebhook(signingKey, { ...message, ...event }));
    await deliveries(byMailgun, before + 1);
    const found = await ok('GET', `/api/v1/suppressions?search=${address}`);
    assert.deepEqual(
      found.map((one: { reason: string }) => one.reason),
      reason === undefined ? [] : [reason],
      name,
    );
    const { state, bounced_at } = await find();
    assert.equal(state, name === 'listed' ? 'failed' : 'sent');
    assert.equal(bounced_at !== null, name === 'hard');
    const [last] = (await mailEvents(lead)).reverse();
    const events = { hard: 'bounced', soft: 'sent', spam: 'complained', leave: 'sent' };
    assert.equal(last, `mail.${name === 'listed' ? 'failed' : events[name]}`);
  }
});

test('forged events of Mailgun are refused and logged; those of other mails are ignored', async () => {
  const { find } = await write(byMailgun, 'forged@example.com');
  const message = mailgunMessage(await mailgun.mailTo('forged@example.com'));
  const complaint = { ...message, event: 'complained' };
  const old = new Date(Date.now() - 9 * 3_600_000);
  assert.equal(await post(byMailgun, mailgunWebhook('another key', complaint)), 403);
  assert.equal(await post(byMailgun, mailgunWebhook(signingKey, complaint, { at: old })), 403);
  assert.equal(await post(byMailgun, { 'event-data': complaint }), 403);
  // A token that was seen signs nothing else.
  const token = 'a'.repeat(50);
  await post(byMailgun, mailgunWebhook(signingKey, { event: 'accepted' }, { token }));
  assert.equal(await post(byMailgun, mailgunWebhook(signingKey, complaint, { token })), 200);
  const unknown = mailgunMessage({ id: '20260328.1@other.example' });
  await post(byMailgun, mailgunWebhook(signingKey, { ...unknown, event: 'complained' }));
  const states = await deliveries(byMailgun, 5);
  assert.equal(states.filter(([state]) => state === 'refused').length, 3);
  assert.deepEqual(states[0], ['ignored', 'other_source']);
  assert.equal((await find()).complained_at, null);
});

test('a subscription is confirmed once its signature is verified, and no other', async () => {
  const type = 'SubscriptionConfirmation';
  const other = `${topicArn}-other`;
  const forged = { SubscribeURL: 'https://attacker.example/?Token=x' };
  assert.equal(await postSns(sns.message('Confirm', { type, forged })), 403);
  assert.equal(await postSns(sns.message('Confirm', { type, fields: { TopicArn: other } })), 403);
  assert.equal(sns.confirmed.length, 0);
  const message = sns.message('Confirm', { type });
  assert.equal(await postSns(message), 200);
  await eventually(() => sns.confirmed.length > 0, 'it was not confirmed');
  assert.deepEqual(sns.confirmed, [message.Token]);
});

test('events of Amazon SES, in both versions of signatures, are of the mail with its id', async () => {
  const { lead, find } = await write(bySes, 'ses@example.com');
  const mail = await ses.mailTo('ses@example.com');
  const message = sns.message(sesEvent('Delivery', mail), { version: '1' });
  assert.equal(await postSns(message), 200);
  assert.equal(await postSns(message), 200);
  const link = 'https://acme.example';
  assert.equal(await postSns(sns.message(sesEvent('Click', mail, { link }, true))), 200);
  await eventually(async () => (await find()).clicked_at !== null, 'it was not recorded');
  assert.deepEqual(await mailEvents(lead), [
    ...['mail.queued', 'mail.sent', 'mail.delivered', 'mail.clicked'],
  ]);
  const bounced = await write(bySes, 'gone@example.com');
  const bounce = { bounceType: 'Permanent', bouncedRecipients: [{ status: '5.1.1' }] };
  const event = sesEvent('Bounce', await ses.mailTo('gone@example.com'), bounce);
  const changed = { Message: JSON.stringify(event).replace('Permanent', 'Transient') };
  assert.equal(await postSns(sns.message(event, { forged: changed })), 403);
  assert.equal(await postSns(sns.message(event)), 200);
  await eventually(async () => (await bounced.find()).bounced_at !== null, 'it was not recorded');
  const [suppression] = await ok('GET', '/api/v1/suppressions?search=gone@');
  assert.equal(suppression.reason, 'bounced');
});

test('an event about a mail whose sending was interrupted says that it was sent', async () => {
  const { find } = await write(byMailgun, 'unknown@example.com');
  const { id } = await find();
  await app.database.pool.query(
    `update mails set state = 'unknown', sent_at = null where number = $1`,
    [id],
  );
  const message = mailgunMessage(await mailgun.mailTo('unknown@example.com'));
  await post(byMailgun, mailgunWebhook(signingKey, { ...message, event: 'delivered' }));
  await eventually(async () => (await find()).state === 'sent', 'it is still unknown');
  assert.notEqual((await find()).sent_at, null);
});
