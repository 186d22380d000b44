// Integrations that post to a chat: what is posted, when it is tried again, and when it ends.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { addPerson } from '../sessions.ts';
import { openSlack, says } from '../stand-ins/slack.ts';

const app = await buildTestApp({ config: { outboundAllow: parseAllowList('127.0.0.0/8') } });
const slack = await openSlack();
after(async () => {
  await slack.close();
  await app.close();
});
const { member } = await addPerson(app, 'agent');
await app.work();
const call = caller(app, app.keys.leadhub);
const integrations = '/api/v1/integrations';

const made = async (path: string, body: object) => {
  const response = await call('POST', `/api/v1/${path}`, body);
  assert.equal(response.status, 201, response.text);
  return response.body.data;
};
const connect = (settings: object = {}) =>
  made('integrations', {
    ...{ type: 'slack', name: 'Sales' },
    settings: { webhook_url: slack.url, ...settings },
  });
const webhookOf = async (integration: number) => {
  const { body } = await call('GET', '/api/v1/webhooks');
  return body.data.find(({ integration_id }: never) => integration_id === integration);
};
const remove = async ({ id }: { id: number }) =>
  assert.equal((await call('DELETE', `${integrations}/${id}`)).status, 204);
const clear = () => slack.posted.splice(0);

test('a new and an assigned lead → sentences in the channel; a bulk edit → none', async () => {
  const integration = await connect();
  assert.equal(integration.settings.webhook_url, '••••part');
  const lead = await made('leads', { first_name: 'Ann', source: 'Fair' });
  await call('PATCH', `/api/v1/leads/${lead.id}`, { assigned_user_id: member.number });
  const [first, second] = await slack.until(2);
  assert.match(
    first ?? '',
    new RegExp(`^\\*New lead:\\* <.+/w/acme/leads/${lead.id}\\|Ann>\\nFair$`),
  );
  assert.match(second ?? '', new RegExp(`^<.+\\|Ann> is assigned to \\*${member.name}\\*`));
  assert.equal(slack.posted[0]?.headers['webhook-signature'], undefined);
  const edit = { ids: [lead.id], set: { status: 'won' } };
  assert.equal((await call('PATCH', '/api/v1/leads/bulk', edit)).status, 200);
  await made('leads', { first_name: 'Bob' });
  assert.match((await slack.until(3)).at(-1) ?? '', /Bob/);
  await remove(integration);
  assert.equal(await webhookOf(integration.id), undefined);
  clear();
});

test('chosen events and sources → no others', async () => {
  const integration = await connect({ events: ['lead.won'], sources: ['Fair'] });
  const won = async (first_name: string, source: string) => {
    const { id } = await made('leads', { first_name, source });
    await call('PATCH', `/api/v1/leads/${id}`, { status: 'won' });
  };
  await won('Other', 'website');
  await won('Cleo', 'fair');
  assert.match((await slack.until(1)).join(), /^\*Won:\* <.+\|Cleo>$/);
  await remove(integration);
  clear();
});

test('429, a refusal in a 200, and 500 → the message again, with the attempts in the log', async () => {
  const integration = await connect({ events: ['lead.created'] });
  slack.answers.push(says(429, 'rate_limited', { 'retry-after': '0' }));
  await made('leads', { first_name: 'Dora' });
  const webhook = await webhookOf(integration.id);
  const attempts = async () =>
    (await call('GET', `/api/v1/webhooks/${webhook.id}/attempts`)).body.data;
  await eventually(async () => (await attempts()).length > 0, 'an attempt is logged');
  slack.answers.push(says(200, '{"ok":false,"error":"invalid_auth"}'));
  const [{ message_id: message }] = await attempts();
  const resend = async () => {
    const path = `/api/v1/webhooks/${webhook.id}/messages/${message}/resend`;
    assert.equal((await call('POST', path)).status, 200);
  };
  await resend();
  await eventually(async () => (await attempts()).length > 1, 'a second attempt is logged');
  await resend();
  assert.match((await slack.until(1)).join(), /Dora/);
  await eventually(
    async () => (await attempts()).some(({ outcome }: never) => outcome === 'delivered'),
    'the message is delivered',
  );
  const shown = await call('GET', `/api/v1/webhooks/${webhook.id}/messages/${message}`);
  assert.match(shown.body.data.payload.text, /^\*New lead:\*/);
  assert.ok(shown.body.data.attempts.some(({ trouble }: never) => /invalid_auth/.test(trouble)));
  await remove(integration);
  clear();
});

test('its webhook shows no secret, sends a test, and is changed by the integration alone', async () => {
  const integration = await connect({ events: ['lead.created'] });
  const { id, url, events } = await webhookOf(integration.id);
  assert.deepEqual([url, events], [`${new URL(slack.url).origin}/`, ['lead.created']]);
  const tested = await call('POST', `${integrations}/${integration.id}/test`);
  assert.deepEqual(tested.body.data, {
    ok: true,
    checks: [{ name: 'message', ok: true, detail: 'A test message is in the channel.' }],
  });
  slack.answers.push(says(404, 'no_service'));
  const refused = await call('POST', `${integrations}/${integration.id}/test`);
  assert.deepEqual(refused.body.data.checks, [
    { name: 'message', ok: false, detail: 'It answered 404. no_service' },
  ]);
  assert.deepEqual(
    slack.posted.map(({ text }) => text),
    ['Inlet can post to this channel.'],
  );
  for (const [method, path] of [
    ['PATCH', ''],
    ['DELETE', ''],
    ['POST', '/rotate'],
  ] as const) {
    const conflict = await call(method, `/api/v1/webhooks/${id}${path}`, { active: false });
    assert.equal(conflict.status, 409, method);
    assert.match(conflict.body.message, new RegExp(`integration ${integration.id}`));
  }
  await call('PATCH', `${integrations}/${integration.id}`, { settings: { events: ['deal.won'] } });
  assert.deepEqual((await webhookOf(integration.id)).events, ['deal.won']);
  const { rows } = await app.database.pool.query(
    `select (select string_agg(w::text, ' ') from webhooks w)
      || (select string_agg(e::text, ' ') from events e) as text`,
  );
  assert.doesNotMatch(rows[0].text, /secret-part/);
  await remove(integration);
  clear();
});

test('an archived channel, 410 → switched off; active again → news alone', async () => {
  const integration = await connect({ events: ['lead.created'] });
  slack.answers.push(says(410, 'channel_is_archived'));
  await made('leads', { first_name: 'Eve' });
  await eventually(
    async () => (await webhookOf(integration.id)).active === false,
    'the webhook is disabled',
  );
  const { body } = await call('GET', `${integrations}/${integration.id}`);
  assert.equal(body.data.state, 'failing');
  await made('leads', { first_name: 'Unseen' });
  const switched = (active: boolean) =>
    call('PATCH', `${integrations}/${integration.id}`, { active });
  await switched(false);
  await switched(true);
  assert.equal((await webhookOf(integration.id)).active, true);
  await made('leads', { first_name: 'Finn' });
  assert.match((await slack.until(1)).join(), /^\*New lead:\* <.+\|Finn>$/);
  await remove(integration);
});
