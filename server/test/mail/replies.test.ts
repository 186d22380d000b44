// Mails that arrive: replies, bounces and automatic answers, on the lead that they belong to.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { eventually } from '../eventually.ts';
import { openMailApp } from './open-mail-app.ts';

const { app, server, ok, addLead, mailEvents, close } = await openMailApp();
after(close);
await app.work();

const settings = await ok('PATCH', '/api/v1/mail/settings', { reply_domain: 'reply.example.com' });
const hook = new URL(settings.inbound_url).pathname;

const post = (body: string, type = 'message/rfc822') =>
  app.app.inject({ method: 'POST', url: hook, headers: { 'content-type': type }, payload: body });

let ids = 0;
function mime(headers: Record<string, string>, text = 'Gladly.'): string {
  ids += 1;
  const all = { From: 'jo@example.com', To: 'x@y.example', Subject: 'Re', ...headers };
  const lines = Object.entries({ 'Message-ID': `<${ids}@example.com>`, ...all });
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${text}`;
}

async function sentTo(email: string) {
  const lead = await addLead(email);
  const draft = { subject: 'Your demo', text: 'Hello' };
  const mail = await ok('POST', `/api/v1/leads/${lead.id}/mails`, draft);
  const { mail: received } = await server.mailTo(email);
  await eventually(async () => (await mailsOf(lead.id)).at(-1).state === 'sent', 'not recorded');
  return { lead, mail, received };
}

const mailsOf = (lead: number) => ok('GET', `/api/v1/leads/${lead}/mails`);

test('a reply by its headers, from any address → on the lead, once', async () => {
  const { lead, received } = await sentTo('thread@example.com');
  const raw = mime({ 'In-Reply-To': received.messageId ?? '', From: 'Other <other@example.com>' });
  assert.deepEqual((await post(raw)).json(), { stored: true });
  assert.deepEqual((await post(raw)).json(), { stored: false });
  const [reply, ...rest] = await mailsOf(lead.id);
  assert.equal(rest.length, 1);
  assert.deepEqual(
    [reply.direction, reply.kind, reply.from, reply.reply_text],
    ['in', 'reply', 'other@example.com', 'Gladly.'],
  );
  assert.deepEqual(await mailEvents(lead.id), ['mail.queued', 'mail.sent', 'mail.received']);
  const replied = await ok('GET', '/api/v1/leads?reply_count[over]=0');
  assert.deepEqual(
    replied.map(({ id }: { id: number }) => id),
    [lead.id],
  );
});

test('a reply by the reply address, in a form and in JSON → on the lead', async () => {
  const { lead, received } = await sentTo('address@example.com');
  const address = received.replyTo?.[0]?.address ?? '';
  assert.match(address, /^reply\+[0-9a-f]{32}@reply\.example\.com$/);
  const form = new URLSearchParams({ 'body-mime': mime({ To: address }) });
  await post(form.toString(), 'application/x-www-form-urlencoded');
  await post(JSON.stringify({ RawEmail: mime({ Cc: address }) }), 'application/json');
  assert.equal((await mailsOf(lead.id)).length, 3);
});

test('a mail of a known sender → on their newest lead; of an unknown one → nowhere', async () => {
  const lead = await addLead('sender@example.com');
  assert.equal((await post(mime({ From: 'Sender@Example.com' }))).json().stored, true);
  assert.equal((await mailsOf(lead.id)).length, 1);
  assert.equal((await post(mime({ From: 'stranger@example.com' }))).json().stored, false);
});

test('a quoted mail is trimmed for display; an attachment is reduced to its facts', async () => {
  const lead = await addLead('attach@example.com');
  const body = [
    ...['--b', 'Content-Type: text/plain', '', 'Yes.', '', 'On Monday, Ada wrote:', '> Hello', ''],
    ...['--b', 'Content-Type: application/pdf; name="offer.pdf"'],
    ...['Content-Disposition: attachment; filename="offer.pdf"', '', 'PDF', '--b--', ''],
  ].join('\r\n');
  const type = 'multipart/mixed; boundary=b';
  await post(mime({ From: 'attach@example.com', 'Content-Type': type }, body));
  const [mail] = await mailsOf(lead.id);
  assert.equal(mail.reply_text, 'Yes.');
  assert.match(mail.text, /> Hello/);
  assert.deepEqual(mail.attachments, [{ name: 'offer.pdf', type: 'application/pdf', bytes: 4 }]);
});

test('a bounce → the mail came back, its address is suppressed, and nobody replied', async () => {
  const { lead, received } = await sentTo('bounce@example.com');
  const report = [
    ...['--r', 'Content-Type: text/plain', '', 'Sorry.', ''],
    ...['--r', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx', ''],
    ...['Final-Recipient: rfc822; bounce@example.com', 'Action: failed', 'Status: 5.1.1'],
    ...['Diagnostic-Code: smtp; 550 5.1.1 No such user', ''],
    ...['--r', 'Content-Type: text/rfc822-headers', '', `Message-ID: ${received.messageId}`, ''],
    ...['--r--', ''],
  ].join('\r\n');
  const type = 'multipart/report; report-type=delivery-status; boundary=r';
  const from = 'MAILER-DAEMON@mx.example';
  const response = await post(mime({ From: from, 'Content-Type': type }, report));
  assert.deepEqual(response.json(), { stored: true });
  const [bounce, mail] = await mailsOf(lead.id);
  assert.equal(bounce.kind, 'bounce');
  assert.notEqual(mail.bounced_at, null);
  assert.equal(mail.state, 'sent');
  const [suppression] = await ok('GET', '/api/v1/suppressions?search=bounce@');
  assert.equal(suppression.reason, 'bounced');
  const events = await mailEvents(lead.id);
  assert.ok(!events.includes('mail.received') && events.includes('mail.bounced'));
});

test('an out-of-office answer is shown and is no reply', async () => {
  const { lead, received } = await sentTo('away@example.com');
  const headers = { 'Auto-Submitted': 'auto-replied', 'In-Reply-To': received.messageId ?? '' };
  await post(mime(headers));
  assert.equal((await mailsOf(lead.id))[0].kind, 'automatic');
  assert.ok(!(await mailEvents(lead.id)).includes('mail.received'));
});

test('an unknown address → 404; what is no mail → 400', async () => {
  const other = { method: 'POST', url: '/hooks/mail/unknown', payload: 'x' } as const;
  const headers = { 'content-type': 'message/rfc822' };
  assert.equal((await app.app.inject({ ...other, headers })).statusCode, 404);
  assert.equal((await post('{"a":1}', 'application/json')).statusCode, 400);
  assert.equal((await post('no headers at all')).statusCode, 400);
});

test('a renewed address → takes mails, and the former one is unknown', async () => {
  const { lead } = await sentTo('renewed@example.com');
  const { inbound_url } = await ok('POST', '/api/v1/mail/settings/inbound-address');
  const headers = { 'content-type': 'message/rfc822' };
  const payload = mime({ From: 'renewed@example.com' });
  const sent = { method: 'POST', headers, payload } as const;
  assert.equal((await app.app.inject({ ...sent, url: hook })).statusCode, 404);
  const { pathname } = new URL(inbound_url);
  assert.deepEqual((await app.app.inject({ ...sent, url: pathname })).json(), { stored: true });
  assert.equal((await mailsOf(lead.id)).length, 2);
});
