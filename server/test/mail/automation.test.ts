// The step send_email: to the lead of the run, once, by its text or a template.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { eventually } from '../eventually.ts';
import { openMailApp } from './open-mail-app.ts';

const { app, server, call, ok, addLead, mailEvents, close } = await openMailApp();
after(close);
await app.work();

const automations = '/api/v1/automations';

const mailsOnNew = (city: string, step: object) =>
  ok('POST', automations, {
    ...{ name: `Mail ${city}`, active: true, trigger: { type: 'lead.created' } },
    conditions: [{ field: 'city', operator: 'is', value: city }],
    steps: [{ type: 'send_email', ...step }],
  });

async function stepOf(automation: number) {
  let runs: { id: number; state: string }[] = [];
  await eventually(
    async () => {
      runs = await ok('GET', `${automations}/${automation}/runs`);
      return runs[0]?.state === 'finished' || runs[0]?.state === 'failed';
    },
    () => runs,
  );
  return (await ok('GET', `${automations}/${automation}/runs/${runs[0]?.id}`)).steps[0];
}

test('send_email with a subject and a body → a mail with values of the lead', async () => {
  const { id } = await mailsOnNew('rome', {
    subject: 'Hello {{ lead.first_name }}',
    body: 'Greetings to {{ lead.city }}',
  });
  const lead = await addLead('auto@example.com', { city: 'Rome' });
  const { mail } = await server.mailTo('auto@example.com');
  assert.deepEqual([mail.subject, mail.text?.trim()], ['Hello Jane', 'Greetings to Rome']);
  const step = await stepOf(id);
  assert.deepEqual([step.outcome, step.did.to], ['done', 'auto@example.com']);
  const [{ author, kind }] = await ok('GET', `/api/v1/leads/${lead.id}/mails`);
  assert.deepEqual([author.type, kind], ['automation', 'transactional']);
  await eventually(async () => (await mailEvents(lead.id)).includes('mail.sent'), 'not recorded');
});

test('send_email with a template of marketing → HTML with a link to unsubscribe', async () => {
  const template = await ok('POST', '/api/v1/templates', {
    ...{ name: 'News', subject: 'News for {{ lead.first_name }}', format: 'mjml' },
    kind: 'marketing',
    body: '<mjml><mj-body><mj-section><mj-column><mj-text>Dear {{ lead.first_name }}</mj-text></mj-column></mj-section></mj-body></mjml>',
  });
  await mailsOnNew('oslo', { template_id: template.id });
  await addLead('news@example.com', { first_name: '<b>Jo', city: 'Oslo' });
  const { mail } = await server.mailTo('news@example.com');
  assert.equal(mail.subject, 'News for <b>Jo');
  assert.match(mail.html ?? '', /Dear &lt;b&gt;Jo/);
  assert.match(mail.text ?? '', /Dear <b>Jo[\s\S]*Unsubscribe: http:\/\/\S+\/u\//);
  assert.match(mail.html ?? '', /href="http:\/\/[^"]+\/u\/[^"]+">Unsubscribe/);
});

test('a lead without an address, or with one that is suppressed → skipped with the reason', async () => {
  const { id } = await mailsOnNew('bonn', { subject: 'Hello', body: 'You' });
  await ok('POST', '/api/v1/leads', { first_name: 'No', phone: '+14155550100', city: 'Bonn' });
  const step = await stepOf(id);
  assert.deepEqual([step.outcome, step.did.reason], ['skipped', 'no_email']);
  const other = await mailsOnNew('kiel', { subject: 'Hello', body: 'You' });
  await ok('POST', '/api/v1/suppressions', { address: 'off@example.com' });
  await addLead('off@example.com', { city: 'Kiel' });
  assert.equal((await stepOf(other.id)).did.reason, 'suppressed');
});

test('a step with neither a text nor a template, or with an unknown one → 422 at its path', async () => {
  const create = (step: object) =>
    call('POST', automations, {
      ...{ name: 'Wrong', trigger: { type: 'lead.created' }, active: false },
      steps: [{ type: 'send_email', ...step }],
    });
  assert.match((await create({})).text, /steps\.0\.subject/);
  assert.match((await create({ template_id: 999_999 })).text, /steps\.0\.template_id/);
});
