// The link to unsubscribe, and the settings of mail.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { openMailServer } from '../mail-server.ts';
import { openMailApp } from './open-mail-app.ts';

const own = await openMailServer();
const { app, server, call, ok, addLead, close } = await openMailApp({
  config: { outboundAllow: parseAllowList('127.0.0.1') },
});
after(async () => {
  await close();
  await own.close();
});
await app.work();

const template = await ok('POST', '/api/v1/templates', {
  ...{ name: 'News', subject: 'News', kind: 'marketing', language: 'de' },
  body: 'Hello. {{ unsubscribe_url }}',
});

test('one click unsubscribes by POST alone, in the language of the mail', async () => {
  const lead = await addLead('click@example.com');
  await ok('POST', `/api/v1/leads/${lead.id}/mails`, { template_id: template.id });
  const { mail } = await server.mailTo('click@example.com');
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
  assert.equal(header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
  const unsubscribe = header('list-unsubscribe') ?? '';
  const link = /^<(.+)>$/.exec(unsubscribe.replaceAll(/\s/g, ''))?.[1] ?? '';
  assert.ok((mail.text ?? '').includes(link));
  const { pathname } = new URL(link);
  const suppressed = async () =>
    (await ok('GET', '/api/v1/suppressions?search=click@example.com')).length;
  const page = await app.app.inject({ url: pathname });
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /lang="de"[\s\S]*Abmelden/);
  assert.doesNotMatch(page.body, /<script/);
  assert.equal(await suppressed(), 0);
  const done = await app.app.inject({
    ...{ method: 'POST', url: pathname, payload: 'List-Unsubscribe=One-Click' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.deepEqual([done.statusCode, await suppressed()], [200, 1]);
  const forged = await app.app.inject({ method: 'POST', url: `${pathname.slice(0, -3)}abc` });
  assert.equal(forged.statusCode, 404);
});

test('a workspace sends by its own server, as whom it says; the password is never shown', async () => {
  const { port, username, password } = new URL(own.url);
  const settings = await ok('PATCH', '/api/v1/mail/settings', {
    ...{ host: '127.0.0.1', port: Number(port), security: 'none' },
    ...{ username, password: decodeURIComponent(password) },
    ...{ from_name: 'Acme Sales', from_address: 'sales@acme.example' },
  });
  assert.equal(settings.has_password, true);
  assert.ok(!JSON.stringify(settings).includes('mail secret'));
  const { sent } = await ok('POST', '/api/v1/mail/test', { to: 'ada@acme.example' });
  assert.equal(sent, true);
  const { mail } = await own.mailTo('ada@acme.example');
  assert.deepEqual(mail.from, { name: 'Acme Sales', address: 'sales@acme.example' });
  await ok('PATCH', '/api/v1/mail/settings', { username: 'other' });
  const refused = await ok('POST', '/api/v1/mail/test', { to: 'ada@acme.example' });
  assert.equal(refused.sent, false);
  assert.ok(refused.error);
});

test('a server that is not on the public internet → 422', async () => {
  const refused = await call('PATCH', '/api/v1/mail/settings', { host: '10.0.0.1' });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /public internet/);
});
