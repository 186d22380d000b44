// The messages that webhooks deliver match the schemas of the documents, and the guide lists them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { rescoreLeads } from '../../src/domain/scoring/rescore-leads.ts';
import { recordDueTasks } from '../../src/domain/tasks/record-due-tasks.ts';
import { bodyOf, type Change } from '../../src/domain/webhooks/delivery/message.ts';
import { webhookEvents } from '../../src/domain/webhooks/webhook.ts';
import { readRuleFilter } from '../../src/http/api/scoring/rule-filter.ts';
import { messageRecords, webhookMessages } from '../../src/http/api/webhooks/webhook-messages.ts';
import { examplesOf, judgeOf, readDocuments } from '../openapi/documents.ts';
import { ok } from '../receiver.ts';
import { openWebhookWorld } from './webhook-world.ts';

const world = await openWebhookWorld();
after(world.close);
const { app, call, now } = world;
const documents = readDocuments();

const schemaOf = (type: string) =>
  ['webhooks', type, 'post', 'requestBody', 'content', 'application/json', 'schema'] as const;

const judges = { leadhub: judgeOf(documents.leadhub), crmleadpro: judgeOf(documents.crmleadpro) };

function check(contract: keyof typeof judges, message: { type: string }): void {
  const error = judges[contract](schemaOf(message.type), message);
  assert.equal(error, null, `${JSON.stringify(message)}: ${error}`);
}

for (const contract of ['leadhub', 'crmleadpro'] as const) {
  const document = documents[contract];

  test(`${contract} documents a message of each type, with an example that matches it`, () => {
    assert.deepEqual(Object.keys(document.webhooks ?? {}), [...webhookEvents]);
    for (const [type, { post }] of Object.entries(document.webhooks ?? {})) {
      const media = post.requestBody?.content['application/json'];
      const [example] = media ? examplesOf(media) : [];
      assert.equal((example as { type: string }).type, type);
      check(contract, example as { type: string });
    }
  });

  test(`${contract} documents the message of a record that does not exist any more`, () => {
    for (const [type, { subject, hasChanges = false }] of Object.entries(webhookMessages)) {
      if (!messageRecords.some((one) => one === subject)) continue;
      const facts = { id: app.owner.id, number: 7, title: 'Call' };
      const after = subject === 'task' ? { task: facts } : { status: 'new' };
      const subjectType = subject as Change['subjectType'];
      const change: Change = {
        ...{ seq: 1, type, at: now(), subjectType, subjectId: app.owner.id },
        ...{ before: hasChanges ? { status: null } : null, after, record: null },
      };
      check(contract, JSON.parse(bodyOf(change).toString()));
    }
  });
}

test('contracts without webhooks document no messages', () => {
  for (const contract of ['remixcrm', 'snapcrm', 'leadmarket'] as const) {
    assert.equal(documents[contract].webhooks, undefined);
  }
});

const post = async (path: string, body: object = {}) => {
  const { status, body: response, text } = await call('POST', `/api/v1${path}`, body);
  assert.ok(status < 300, text);
  return response.data;
};

test('delivered messages match both documents', async () => {
  const receiver = await world.register(ok, { events: ['*'] });
  const lead = await post('/leads', {
    ...{ first_name: 'Ada', email: 'ada@example.com', source: 'website', tags: ['vip'] },
    custom_fields: { roof: 'flat' },
  });
  const at = `/leads/${lead.id}`;
  await call('PATCH', `/api/v1${at}`, { status: 'qualified' });
  await call('PATCH', `/api/v1${at}`, { notes: 'Called', custom_fields: { roof: null } });
  await call('PATCH', `/api/v1${at}`, { assigned_user_id: app.owner.number });
  await call('DELETE', `/api/v1${at}`);
  await post(`${at}/restore`);
  await call('PATCH', `/api/v1/contacts/${lead.contact_id}`, { company: 'Analytical Engines' });
  const deal = { title: 'Roof', value: '10', currency: 'EUR', pipeline: 'sales', stage: 'new' };
  for (const outcome of ['win', 'lose'] as const) {
    const { id } = await post('/deals', { ...deal, lead_id: lead.id });
    await post(`/deals/${id}/move`, { stage: 'contacted' });
    await post(`/deals/${id}/${outcome}`, outcome === 'lose' ? { lost_reason: 'Price' } : {});
  }
  const field = { key: 'first_name', label: 'Name', type: 'text', required: true };
  const form = await post('/forms', { name: 'Contact', fields: [field] });
  await post(`/forms/${form.id}/submissions`, { first_name: 'Bob' });
  await post('/tasks', { title: 'Call', due_at: now().toISOString(), lead_id: lead.id });
  await post('/tasks', { title: 'Write', due_at: now().toISOString() });
  await world.move(60_000);
  await recordDueTasks(app.services.write, app.workspace.id);
  const twins = [
    await post('/contacts', { first_name: 'Eve' }),
    await post('/contacts', { first_name: 'Eva' }),
  ];
  await post(`/contacts/${twins[0].id}/merge`, { contact_ids: [twins[1].id] });
  await post('/score-rules', { name: 'All', filter: {}, points: 10 });
  const { read, write } = app.services;
  await rescoreLeads({ ...read, ...write, parseFilter: readRuleFilter }, app.workspace.id);

  const expected = webhookEvents.filter(
    (type) => !['lead.merged', 'lead.sold', 'campaign.sent'].includes(type),
  );
  const typesOf = (received: { body: { type: string } }[]) =>
    new Set(received.map(({ body }) => body.type));
  const received = await receiver.until((all) => typesOf(all).size === expected.length);
  assert.deepEqual([...typesOf(received)].sort(), [...expected].sort());
  await world.settled();
  for (const { body } of receiver.received) {
    check('leadhub', body);
    check('crmleadpro', body);
    assert.equal(body.data.version === null, body.type === 'form.submitted', body.type);
    const { hasChanges = false } = webhookMessages[body.type as 'lead.created'];
    assert.equal('changes' in body.data, hasChanges, body.type);
  }
});

test('the guide lists the events in the words of the documents', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/guides/webhooks.md'), 'utf8');
  for (const [type, { sentWhen }] of Object.entries(webhookMessages)) {
    assert.ok(guide.includes(`| \`${type}\` | ${sentWhen} |`), type);
    const { description } = documents.leadhub.webhooks?.[type]?.post ?? {};
    assert.equal(description, `Sent when ${sentWhen}.`);
  }
});
