// Campaigns by e-mail: each person once, refused ones with the reason, and what became of it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { caller } from '../call.ts';
import { emailsAt, openCampaignApp } from './open-campaign-app.ts';

const app = await openCampaignApp();
const { call, ok, server, url, addLeads, create, until, untilCounts, statistics, messages } = app;
after(app.close);
await app.app.work();

const total = async (id: number) => (await statistics(id)).total;
const toAt = (domain: string) =>
  server.mails
    .map(({ to }) => to)
    .filter((to) => to.endsWith(`@${domain}`))
    .sort();

test('POST /campaigns/email → each person gets one mail with their values, and counts add up', async () => {
  const { filter, ids } = await addLeads(emailsAt('once.example', 60));
  // Another lead of the same person, and one without an address.
  await ok('POST', '/api/v1/leads', { name: 'Jo Again', email: 'p0@once.example', ...filter });
  await ok('POST', '/api/v1/leads', { name: 'No Address', phone: '+14155550111', ...filter });
  await ok('POST', '/api/v1/suppressions', { address: 'p1@once.example' });
  const counted = await ok('POST', `${url}/audience`, { audience: { filter } });
  assert.deepEqual(counted, {
    ...{ leads: 62, people: 61, reachable: 59 },
    refused: { manual: 1, no_address: 1 },
  });
  const { id, status } = await create(filter);
  assert.equal(status, 'sending');
  await until(id, 'sent');
  const { audience, pending, sent, suppressed, failed, unknown } = await total(id);
  assert.deepEqual([audience, pending, sent, suppressed, failed, unknown], [61, 0, 59, 2, 0, 0]);
  assert.equal(toAt('once.example').length, 59);
  const { mail } = await server.mailTo('p0@once.example');
  assert.deepEqual([mail.subject, mail.text?.split('\n')[0]], ['Hello', 'Hello Jo']);
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
  assert.match(header('list-unsubscribe') ?? '', /\/u\//);
  assert.equal(header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
  const refused = await messages(id, '&state=suppressed');
  assert.deepEqual(refused.map(({ error }: { error: string }) => error).sort(), [
    'manual',
    'no_address',
  ]);
  const [, , second = 0] = ids;
  const [shown] = await ok('GET', `/api/v1/leads/${second}/mails`);
  assert.deepEqual([shown.subject, shown.text, shown.state], ['Hello', 'Hello Jo 2', 'sent']);
  assert.deepEqual(await app.mailEvents(second), ['mail.sent']);
  const { data } = (await call('GET', '/api/v1/events?types=campaign.*&limit=1000')).body;
  const types = data.flatMap((event: { type: string; subject: { id: number } }) =>
    event.subject.id === id ? event.type : [],
  );
  assert.deepEqual(types, ['campaign.created', 'campaign.sent', 'campaign.finished']);
});

test('a template in MJML with a preview text → text and HTML from one source', async () => {
  const { filter } = await addLeads(['p0@mjml.example']);
  const body =
    '<mjml><mj-body><mj-section><mj-column><mj-text>Dear {{ lead.first_name }}</mj-text>' +
    '</mj-column></mj-section></mj-body></mjml>';
  const template = await ok('POST', '/api/v1/templates', {
    ...{ name: 'M', subject: 'For {{ lead.first_name }}', body, format: 'mjml', kind: 'marketing' },
  });
  const { id } = await create(filter, {
    ...{ content: null, subject: null, template_id: template.id, preview_text: 'Only <now>' },
  });
  const { mail } = await server.mailTo('p0@mjml.example');
  assert.equal(mail.subject, 'For Jo 0');
  assert.match(mail.text ?? '', /Dear Jo 0/);
  assert.match(mail.html ?? '', /<body[^>]*><div style="display:none[^>]*>Only &lt;now&gt;/);
  await until(id, 'sent');
});

test('an answer, a click on unsubscribe, a bounce → facts of the message, once', async () => {
  const { filter } = await addLeads(emailsAt('facts.example', 3));
  const { id } = await create(filter);
  await until(id, 'sent');
  const { mail } = await server.mailTo('p0@facts.example');
  const { inbound_url: inbound } = await ok('PATCH', '/api/v1/mail/settings', { from_name: 'A' });
  const reply = [
    ...['From: p0@facts.example', 'To: inlet@inlet.example', 'Subject: Re: Hello'],
    ...[`In-Reply-To: ${mail.messageId}`, 'Message-ID: <1@facts.example>', '', 'Yes'],
  ].join('\r\n');
  for (const again of ['1', '2']) {
    const { status } = await call(
      'POST',
      new URL(inbound).pathname,
      reply.replace('<1', `<${again}`),
      {
        'content-type': 'message/rfc822',
      },
    );
    assert.ok(status < 300);
  }
  const { mail: other } = await server.mailTo('p1@facts.example');
  const link = /\/u\/[\w.-]+/.exec(other.text ?? '')?.[0] ?? '';
  const clicked = await app.app.app.inject({
    ...{ method: 'POST', url: link, payload: 'List-Unsubscribe=One-Click' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.equal(clicked.statusCode, 200);
  const { replied, unsubscribed, delivered } = await total(id);
  assert.deepEqual([replied, unsubscribed, delivered], [1, 1, 2]);
  const [answered] = await messages(id, '&fact=replied');
  assert.equal(answered.to, 'p0@facts.example');
});

test('a lead that is won afterwards counts, and one that was won before does not', async () => {
  const { filter, ids } = await addLeads(emailsAt('won.example', 3));
  const [first = 0, second = 0] = ids;
  await ok('PATCH', `/api/v1/leads/${first}`, { status: 'won' });
  const { id } = await create(filter);
  await until(id, 'sent');
  await ok('PATCH', `/api/v1/leads/${second}`, { status: 'won' });
  await ok('PATCH', `/api/v1/leads/${first}`, { notes: 'Thanks' });
  await untilCounts(id, { won: 1 });
  const [won] = await messages(id, '&fact=won');
  assert.equal(won.lead_id, second);
});

test('an unknown address fails and is suppressed; a lost answer is unknown until asked for', async () => {
  const emails = ['a@unknown.example', 'a@cut.example', 'b@cut.example', 'a@fine.example'];
  const { filter } = await addLeads(emails);
  const { id } = await create(filter);
  await until(id, 'sent');
  const { sent, failed, unknown } = await total(id);
  assert.deepEqual([sent, failed, unknown], [1, 1, 2]);
  assert.deepEqual(toAt('cut.example'), ['a@cut.example', 'b@cut.example']);
  const [found] = await ok('GET', '/api/v1/suppressions?search=a@unknown.example');
  assert.equal(found.reason, 'bounced');
  const [first, last] = await messages(id, '&state=unknown');
  const refused = await call('POST', `${url}/${id}/resend`, { message_ids: [first.id, 999_999] });
  assert.equal(refused.status, 422);
  await ok('POST', `${url}/${id}/resend`, { message_ids: [first.id] });
  await until(id, 'sent');
  assert.equal(toAt('cut.example').length, 3);
  assert.equal(toAt('cut.example').filter((to) => to === last.to).length, 1);
});

test('a server that refuses for now → the message is tried again, and no other is', async () => {
  const { filter } = await addLeads(emailsAt('later.example', 3));
  server.refuse(1);
  const { id } = await create(filter);
  const { sent } = await untilCounts(id, { sent: 2, pending: 1 });
  assert.equal(sent, 2);
  await app.app.database.pool.query(`update mails set due_at = now() where state = 'queued'`);
  await ok('POST', `${url}/${id}/pause`);
  await ok('POST', `${url}/${id}/resume`);
  await until(id, 'sent');
  assert.equal(toAt('later.example').length, 3);
});

test('nobody in the audience → sent at once; a filter that is gone → paused with the reason', async () => {
  const empty = await create({ source: 'nobody' });
  await until(empty.id, 'sent');
  const field = { key: 'area', label: 'Area', type: 'number' };
  const { id: area } = await ok('POST', '/api/v1/fields', field);
  const draft = await create({ 'custom_fields[area][over]': 1 }, { draft: true });
  await call('DELETE', `/api/v1/fields/${area}`);
  await ok('POST', `${url}/${draft.id}/send`);
  await until(draft.id, 'paused');
  assert.match((await app.get(draft.id)).error, /area/);
});

test('a saved view, and leads by id, are audiences, too', async () => {
  const { filter, ids } = await addLeads(emailsAt('view.example', 3));
  const view = await ok('POST', '/api/v1/views', { kind: 'leads', name: 'Fair', filter });
  const one = await create(filter, { audience: { view_id: view.id } });
  assert.deepEqual([one.audience, one.recipients], [{ view_id: view.id }, 3]);
  await until(one.id, 'sent');
  const crmleadpro = caller(app.app, app.app.keys.crmleadpro);
  const body = { name: 'Ids', subject: 'Hello', content: 'Hello' };
  const audience = { lead_ids: ids.slice(0, 2) };
  const made = await crmleadpro('POST', `${url}/email`, { ...body, audience });
  assert.deepEqual([made.status, made.body.status], [201, 'sending']);
  const other = { id: made.body.id };
  await until(other.id, 'sent');
  assert.equal(toAt('view.example').length, 5);
  assert.equal((await call('POST', `${url}/audience`, { audience: {} })).status, 422);
});

test('an undo recalls no message: it is refused', async () => {
  const { filter } = await addLeads(emailsAt('undo.example', 2));
  const { id, uuid } = await create(filter);
  await until(id, 'sent');
  const { status, text } = await call('POST', `/api/v1/undo/${uuid}`);
  assert.deepEqual([status, /cannot be undone/.test(text)], [409, true]);
});
