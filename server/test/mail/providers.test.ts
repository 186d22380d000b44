// Mails by the services of integrations: Mailgun, Amazon SES and an SMTP server, with their errors.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { eventually } from '../eventually.ts';
import { openMailgun } from '../stand-ins/mailgun.ts';
import { openSes } from '../stand-ins/ses.ts';
import { openMailApp } from './open-mail-app.ts';

const domain = 'mg.acme.example';
const apiKey = 'key-0123456789abcdef';
const smtpLogin = { user: 'AKIAEXAMPLE', pass: 'an SMTP password' };
const mailgun = await openMailgun({ domain, apiKey });
const ses = await openSes(smtpLogin);
let now = new Date('2026-03-28T12:00:00Z');
const { app, server, call, ok, addLead, close } = await openMailApp({
  clock: { now: () => now },
  config: {
    ...{ mailgunUrl: mailgun.url, sesUrl: ses.url },
    outboundAllow: parseAllowList('127.0.0.1'),
  },
});
after(async () => {
  await close();
  await Promise.all([mailgun.close(), ses.close()]);
});
await app.work();

const settings = '/api/v1/mail/settings';
const integrations = '/api/v1/integrations';
const port = Number(new URL(server.url).port);
const services = {
  mailgun: { domain, region: 'eu', api_key: apiKey, from: 'Acme Sales <sales@acme.example>' },
  ses: {
    ...{ region: 'eu-west-1', smtp_username: smtpLogin.user, smtp_password: smtpLogin.pass },
    ...{ configuration_set: 'events', from: 'hello@acme.example' },
  },
  smtp: {
    ...{ host: '127.0.0.1', port, security: 'none', user: 'inlet', password: 'mail secret' },
    from: 'smtp@acme.example',
  },
} as const;

async function choose(type: keyof typeof services): Promise<number> {
  const fields = { type, name: type, settings: services[type] };
  const { id } = await ok('POST', integrations, fields);
  const chosen = await ok('PATCH', settings, { integration_id: id });
  assert.equal(chosen.integration_id, id);
  return id;
}

async function write(email: string) {
  const { id } = await addLead(email);
  const draft = { subject: 'Your demo', text: 'Hello Jane' };
  const mail = await ok('POST', `/api/v1/leads/${id}/mails`, draft);
  const find = () => ok('GET', `/api/v1/leads/${id}/mails/${mail.id}`);
  return {
    mail,
    async until(isThere: (mail: { state: string; error: string | null }) => boolean) {
      let found: Awaited<ReturnType<typeof find>>;
      await eventually(
        async () => {
          found = await find();
          return isThere(found);
        },
        () => found,
      );
      return found;
    },
  };
}

test('Mailgun takes a mail with its headers, by the sender of the integration', async () => {
  await choose('mailgun');
  const { mail, until } = await write('jane@example.com');
  const { fields, id } = await mailgun.mailTo('jane@example.com');
  assert.equal(fields.from, '"Acme Sales" <sales@acme.example>');
  assert.deepEqual([fields.subject, fields.text], ['Your demo', 'Hello Jane']);
  assert.ok(id.startsWith(`${mail.uuid}.mail@`));
  const { from } = await until(({ state }) => state === 'sent');
  assert.equal(from, 'sales@acme.example');
  const { sent } = await ok('POST', '/api/v1/mail/test', { to: 'ada@acme.example' });
  assert.equal(sent, true);
});

test('what Mailgun refuses for good fails; anything else is tried again', async () => {
  await choose('mailgun');
  mailgun.reply({ status: 400, body: { message: 'Sandbox subdomains are for test purposes' } });
  const refused = await write('refused@example.com');
  const { error } = await refused.until(({ state }) => state === 'failed');
  assert.match(error, /Mailgun: 400 Sandbox/);
  const waits = async (name: string, reply: Parameters<typeof mailgun.reply>[0]) => {
    mailgun.reply(reply);
    const address = `${name}@example.com`;
    const { until } = await write(address);
    const { error: reason } = await until((one) => one.state === 'queued' && one.error !== null);
    assert.match(reason, /^Mailgun: /);
    return async () => {
      await mailgun.mailTo(address);
      await until(({ state }) => state === 'sent');
    };
  };
  const arrivals = [
    await waits('limited', { status: 429, body: { message: 'Too many requests' } }),
    await waits('down', { status: 503, body: 'Unavailable' }),
    // It says that it succeeded, and it has not.
    await waits('lying', { status: 200, body: { error: 'Internal error' } }),
  ];
  now = new Date(now.getTime() + 61_000);
  for (const arrives of arrivals) await arrives();
});

test('Amazon SES takes a mail with its configuration set, and its id of the mail is kept', async () => {
  await choose('ses');
  const { mail, until } = await write('ses@example.com');
  const received = await ses.mailTo('ses@example.com');
  const header = received.mail.headers.find(({ key }) => key === 'x-ses-configuration-set');
  assert.equal(header?.value, 'events');
  assert.equal(received.mail.from?.address, 'hello@acme.example');
  await until(({ state }) => state === 'sent');
  const { rows } = await app.database.pool.query(
    'select provider_id from mails where number = $1',
    [mail.id],
  );
  assert.equal(rows[0].provider_id, received.id);
});

test('a reply to a mail by SES finds its lead by the id of SES', async () => {
  await choose('ses');
  const { mail, until } = await write('reply@example.com');
  const { id } = await ses.mailTo('reply@example.com');
  await until(({ state }) => state === 'sent');
  const { inbound_url } = await ok('GET', settings);
  const payload = [
    ...['From: another@example.com', 'To: hello@acme.example', 'Subject: Re', 'Message-ID: <r@x>'],
    ...[`In-Reply-To: <${id}@eu-west-1.amazonses.com>`, '', 'Yes.', ''],
  ].join('\r\n');
  const headers = { 'content-type': 'message/rfc822' };
  const url = new URL(inbound_url).pathname;
  const response = await app.app.inject({ method: 'POST', url, headers, payload });
  assert.deepEqual(response.json(), { stored: true });
  const [reply] = await ok('GET', `/api/v1/leads/${mail.lead_id}/mails`);
  assert.deepEqual([reply.kind, reply.from], ['reply', 'another@example.com']);
});

test('an SMTP server of an integration sends; the name of the settings is the sender', async () => {
  await choose('smtp');
  await ok('PATCH', settings, { from_name: 'Ada of Acme' });
  const { until } = await write('smtp@example.com');
  const { mail } = await server.mailTo('smtp@example.com');
  assert.deepEqual(mail.from, { name: 'Ada of Acme', address: 'smtp@acme.example' });
  await until(({ state }) => state === 'sent');
  await ok('PATCH', settings, { from_name: null });
});

test('an integration that is off or deleted → mails wait with the reason, until one sends', async () => {
  const off = await choose('smtp');
  await ok('PATCH', `${integrations}/${off}`, { active: false });
  const first = await write('off@example.com');
  await first.until(({ error }) => /switched off/.test(error ?? ''));
  assert.equal((await call('DELETE', `${integrations}/${off}`)).status, 204);
  const second = await write('gone@example.com');
  await second.until(({ error }) => /is deleted/.test(error ?? ''));
  await ok('PATCH', settings, { integration_id: null });
  now = new Date(now.getTime() + 61_000);
  await server.mailTo('off@example.com');
  await server.mailTo('gone@example.com');
});

test('an integration that is unknown, or sends no mails → 422 at its field', async () => {
  const fields = { type: 'jotform', name: 'Form', settings: { form_id: '1' } };
  const { id } = await ok('POST', integrations, fields);
  for (const integration_id of [id, 999_999]) {
    const response = await call('PATCH', settings, { integration_id });
    assert.equal(response.status, 422);
    assert.deepEqual(Object.keys(response.body.errors), ['integration_id']);
  }
});
