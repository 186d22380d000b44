// The step that sends a WhatsApp template, and waits for a reply.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { eventually } from '../eventually.ts';
import { openWhatsappApp } from './open-whatsapp-app.ts';

const { app, whatsapp, ok, addLead, notify, close } = await openWhatsappApp();
after(close);
await ok('POST', '/api/v1/whatsapp/templates/sync');
await app.work();

const automation = await ok('POST', '/api/v1/automations', {
  ...{ name: 'Greet', active: true, trigger: { type: 'lead.created' } },
  steps: [
    { id: 'greet', type: 'send_whatsapp', template: 'hello', variables: ['{{ lead.first_name }}'] },
    { id: 'reply', type: 'wait', event: 'whatsapp.received', minutes: 1_000 },
    { type: 'add_tag', tag: 'replied' },
  ],
});

const runOf = async (lead: number) => {
  const runs = await ok('GET', `/api/v1/automations/${automation.id}/runs?per_page=100`);
  const found = runs.find((run: { lead_id: number }) => run.lead_id === lead);
  return found && ok('GET', `/api/v1/automations/${automation.id}/runs/${found.id}`);
};

test('a template with values of the lead → sent; the reply ends the wait', async () => {
  const [lead, phone] = await addLead({ first_name: 'Ada' });
  const { body } = await whatsapp.messageTo(phone);
  assert.match(JSON.stringify(body.template), /"text":"Ada"/);
  await eventually(async () => (await runOf(lead.id))?.state === 'waiting', 'not waiting');
  await notify(whatsapp.messageFrom(phone, 'Hello'));
  await eventually(
    async () => (await ok('GET', `/api/v1/leads/${lead.id}`)).tags.includes('replied'),
    'no tag',
  );
});

test('a lead without a phone, and one that opted out → the step is skipped', async () => {
  const reasonOf = async (lead: number) => {
    await eventually(async () => (await runOf(lead))?.steps.length > 0, 'no step');
    const [{ outcome, did }] = (await runOf(lead)).steps;
    return [outcome, did.reason];
  };
  const [bare] = await addLead({ phone: null, email: 'bare@example.com' });
  assert.deepEqual(await reasonOf(bare.id), ['skipped', 'no_phone']);
  await ok('POST', '/api/v1/suppressions', { address: '+14155559876' });
  const [out] = await addLead({ phone: '+14155559876' });
  assert.deepEqual(await reasonOf(out.id), ['skipped', 'number_suppressed']);
});
