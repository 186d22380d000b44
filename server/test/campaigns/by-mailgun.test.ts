// A campaign by Mailgun: each ending of a request is counted, and events say what became of the mails.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { mailgunMessage, mailgunWebhook, openMailgun } from '../stand-ins/mailgun.ts';
import { emailsAt, openCampaignApp } from './open-campaign-app.ts';

const account = { domain: 'mg.acme.example', apiKey: 'key-0123456789abcdef' };
const signingKey = 'signing-0123456789abcdef';
const mailgun = await openMailgun(account);
const { app, call, ok, addLeads, create, until, untilCounts, close } = await openCampaignApp({
  config: { mailgunUrl: mailgun.url },
});
after(async () => {
  await close();
  await mailgun.close();
});
await app.work();

const { id: integration } = await ok('POST', '/api/v1/integrations', {
  ...{ type: 'mailgun', name: 'Mailgun' },
  settings: {
    ...{ domain: account.domain, region: 'us', api_key: account.apiKey },
    webhook_signing_key: signingKey,
  },
});
await ok('PATCH', '/api/v1/mail/settings', { integration_id: integration });
const hook = (await ok('GET', `/api/v1/integrations/${integration}/address`)).url;

const content = `<mjml><mj-body><mj-section><mj-column>
  <mj-text>Dear {{ lead.first_name }}, <a href="https://acme.example">look</a></mj-text>
</mj-column></mj-section></mj-body></mjml>`;

async function report(address: string, event: object): Promise<void> {
  const mail = await mailgun.mailTo(address);
  const body = mailgunWebhook(signingKey, { ...mailgunMessage(mail), ...event });
  const url = new URL(hook).pathname;
  const { statusCode } = await app.app.inject({ method: 'POST', url, payload: body });
  assert.equal(statusCode, 200);
}

test('a lost reply is unknown until an event says that the mail was sent', async () => {
  const { filter } = await addLeads(emailsAt('lost.example', 5));
  mailgun.reply('hang up', { status: 400, body: { message: 'Message rejected' } });
  const { id } = await create(filter, { content, format: 'mjml' });
  await until(id, 'sent');
  await untilCounts(id, { audience: 5, sent: 3, unknown: 1, failed: 1 });
  const taken = mailgun.mails.map(({ fields }) => fields.to ?? '');
  assert.equal(new Set(taken).size, 4);
  for (const address of taken) await report(address, { event: 'delivered' });
  await untilCounts(id, { audience: 5, sent: 4, unknown: 0, failed: 1, delivered: 4 });
  const [first = ''] = taken;
  await report(first, { event: 'failed', severity: 'permanent', reason: 'suppress-bounce' });
  await untilCounts(id, { audience: 5, sent: 3, failed: 2 });
});

test('tracking of a campaign can be turned off', async () => {
  const { filter } = await addLeads(['p0@quiet.example']);
  await create(filter, { content, format: 'mjml', tracking: { opens: false, clicks: false } });
  const { fields } = await mailgun.mailTo('p0@quiet.example');
  assert.match(fields.html ?? '', /href="https:\/\/acme\.example"/);
  assert.doesNotMatch(fields.html ?? '', /\/t\/[co]\//);
  const tracked = await addLeads(['p0@tracked.example']);
  await create(tracked.filter, { content, format: 'mjml' });
  const { fields: seen } = await mailgun.mailTo('p0@tracked.example');
  assert.match(seen.html ?? '', /\/t\/c\/.*\/t\/o\//s);
  assert.match(seen.text ?? '', /look \(https:\/\/acme\.example\)/);
});

test('a campaign made of blocks → HTML and text of the same blocks', async () => {
  const { filter } = await addLeads(['p0@blocks.example']);
  const blocks = [
    { type: 'text', text: 'Dear **{{ lead.first_name }}**' },
    { type: 'button', label: 'Look', url: 'https://acme.example' },
  ];
  const fields = { content: undefined, design: { blocks }, draft: true };
  const { id, format, content, design } = await create(filter, fields);
  assert.deepEqual([format, content, design], ['blocks', null, { blocks }]);
  const errorsOf = async (change: object) => {
    const { status, body } = await call('PATCH', `/api/v1/campaigns/${id}`, change);
    return [status, Object.keys(body.errors ?? {})];
  };
  assert.deepEqual(await errorsOf({ content: 'Text' }), [422, ['format']]);
  assert.deepEqual(await errorsOf({ format: 'text' }), [422, ['content']]);
  assert.deepEqual(await errorsOf({ design: { blocks: [] } }), [422, ['design.blocks']]);
  assert.deepEqual(await errorsOf({ content: 'Text', format: 'text' }), [200, []]);
  assert.deepEqual(await errorsOf({ format: 'blocks' }), [422, ['design']]);
  assert.deepEqual(await errorsOf({ design: { blocks } }), [200, []]);
  await ok('POST', `/api/v1/campaigns/${id}/send`, {});
  const { fields: mail } = await mailgun.mailTo('p0@blocks.example');
  assert.match(mail.html ?? '', /Dear <b>Jo 0<\/b>/);
  assert.match(mail.text ?? '', /^Dear Jo 0\s+Look: https:\/\/acme\.example/);
});
