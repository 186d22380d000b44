// Campaigns by WhatsApp: the documented request sends for real, each person gets at most one message,
// and every person of the audience is accounted for.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { freePort } from '../free-port.ts';
import { openWhatsappApp } from './open-whatsapp-app.ts';

// Nothing listens there.
const smtpUrl = `smtp://127.0.0.1:${await freePort()}`;
const { app, whatsapp, ok, call, integration, addLead, messagesOf, notify, eventsOf, close } =
  await openWhatsappApp({ config: { smtpUrl, mailFrom: 'Inlet <inlet@inlet.example>' } });
after(close);
await ok('POST', '/api/v1/whatsapp/templates/sync');
await app.work();
const second = caller(app, app.keys.crmleadpro);

const template = {
  name: 'offer',
  language: 'en_US',
  variables: ['{{ lead.first_name }}', '10 %', 'you'],
};

async function audienceOf(tag: string, count: number, fields: object = {}) {
  const added = [];
  for (let index = 0; index < count; index += 1) {
    added.push(await addLead({ tags: [tag], ...fields }));
  }
  return added;
}

const campaign = (tag: string, more: object = {}) => ({
  ...{ name: tag, audience: { filter: { tag } }, template, ...more },
});

const read = (id: number | string) => ok('GET', `/api/v1/campaigns/${id}`);

const until = (id: number | string, state: string) =>
  eventually(
    async () => (await read(id)).status === state,
    () => `not ${state}`,
  );

test('POST /campaigns/whatsapp in the second API → sent once to each who can be reached', async () => {
  const [first, , out] = await audienceOf('spring', 3);
  const [bare] = await audienceOf('spring', 1, { phone: null, email: 'bare@example.com' });
  // A second lead of the same person.
  await addLead({ tags: ['spring'], phone: `+${first?.[1]}` });
  await ok('POST', '/api/v1/suppressions', { address: `+${out?.[1]}` });
  const created = await second('POST', '/api/v1/campaigns/whatsapp', campaign('spring'));
  assert.equal(created.status, 201, created.text);
  await until(created.body.id, 'sent');
  assert.equal(whatsapp.sent.length, 2);
  assert.deepEqual((await whatsapp.messageTo(first?.[1] ?? '')).body.template?.name, 'offer');
  const { progress } = await read(created.body.id);
  assert.partialDeepStrictEqual(progress, {
    ...{ audience: 4, pending: 0, sent: 2, unknown: 0, failed: 0, suppressed: 2 },
  });
  const messages = await ok(
    'GET',
    `/api/v1/campaigns/${created.body.id}/messages?state=suppressed`,
  );
  const reasons = messages.map(({ error }: { error: string }) => error).sort();
  assert.deepEqual(reasons, ['manual', 'no_number']);
  assert.deepEqual(await eventsOf(bare?.[0].id ?? 0), []);
});

test('statuses and replies → the statistics of the campaign', async () => {
  const [one, two] = await audienceOf('facts', 2);
  const { id } = await ok('POST', '/api/v1/campaigns/whatsapp', campaign('facts'));
  await until(id, 'sent');
  const sent = await whatsapp.messageTo(one?.[1] ?? '');
  await notify({ statuses: [whatsapp.statusOf(sent, 'read')] });
  await notify(whatsapp.messageFrom(one?.[1] ?? '', 'Great'));
  const other = await whatsapp.messageTo(two?.[1] ?? '');
  const errors = [{ code: 131026, title: 'Undeliverable' }];
  await notify({ statuses: [whatsapp.statusOf(other, 'failed', { errors })] });
  await eventually(async () => (await read(id)).progress.failed === 1, 'not failed');
  await eventually(
    async () => {
      const { delivered, opened, replied } = (await ok('GET', `/api/v1/campaigns/${id}/statistics`))
        .total;
      return delivered === 1 && opened === 1 && replied === 1;
    },
    () => 'statistics',
  );
});

test('a template that Meta paused, and spam → the campaign pauses, with the reason', async () => {
  for (const code of [132015, 131048]) {
    const tag = `stop-${code}`;
    await audienceOf(tag, 2);
    whatsapp.failNext({ code }, { code });
    const { id } = await ok('POST', '/api/v1/campaigns/whatsapp', campaign(tag));
    await until(id, 'paused');
    const { error, progress } = await read(id);
    assert.match(error, new RegExp(`#${code}`));
    assert.equal(progress.failed, 0);
    await ok('POST', `/api/v1/campaigns/${id}/resume`);
    await until(id, 'sent');
    assert.equal((await read(id)).progress.sent, 2);
  }
});

test('a connection that breaks → unknown, listed, and sent again only when asked', async () => {
  const [[, phone] = [{}, '']] = await audienceOf('cut', 1);
  whatsapp.failNext('cut');
  const { id } = await ok('POST', '/api/v1/campaigns/whatsapp', campaign('cut'));
  await until(id, 'sent');
  assert.equal((await read(id)).progress.unknown, 1);
  const [message] = await ok('GET', `/api/v1/campaigns/${id}/messages?state=unknown`);
  await ok('POST', `/api/v1/campaigns/${id}/resend`, { message_ids: [message.id] });
  await whatsapp.messageTo(phone, 2);
  await eventually(async () => (await read(id)).progress.sent === 1, 'not sent');
});

test('a template that is not there, or lacks a value → 422, and nothing is sent', async () => {
  await audienceOf('bad', 1);
  const create = (given: object) =>
    second('POST', '/api/v1/campaigns/whatsapp', campaign('bad', { template: given }));
  const codes = (body: { error_codes: Record<string, { code: string }[]> }) =>
    Object.values(body.error_codes).map(([first]) => first?.code);
  const gone = await create({ name: 'gone' });
  assert.deepEqual([gone.status, codes(gone.body)], [422, ['whatsapp_template_unknown']]);
  const short = await create({ name: 'offer', variables: [] });
  assert.deepEqual(codes(short.body), ['whatsapp_variables_wrong']);
});

const changeCampaign = (id: number | string, columns: string) =>
  app.database.pool.query(
    `update campaigns set ${columns} where number = $1
     returning pg_notify('inlet_campaigns', workspace_id::text)`,
    [id],
  );
const setActive = (active: boolean) =>
  ok('PATCH', `/api/v1/integrations/${integration.id}`, { active });
const noAccount = 'No WhatsApp account is connected.';

test('no account when a campaign begins → paused, with the reason', async () => {
  await audienceOf('begin', 1);
  const send_at = new Date(Date.now() + 3_600_000).toISOString();
  const { id } = await ok('POST', '/api/v1/campaigns/whatsapp', campaign('begin', { send_at }));
  await setActive(false);
  await changeCampaign(id, `send_at = now()`);
  await until(id, 'paused');
  assert.equal((await read(id)).error, noAccount);
  await setActive(true);
  await ok('POST', `/api/v1/campaigns/${id}/resume`);
  await until(id, 'sent');
});

test('no account in the middle of a campaign → it says why, and goes on with one', async () => {
  await audienceOf('middle', 1);
  const { id } = await ok('POST', '/api/v1/campaigns/whatsapp', campaign('middle'));
  await until(id, 'sent');
  const [late, phone] = await addLead();
  await setActive(false);
  await app.database.pool.query(
    `insert into campaign_pieces (workspace_id, campaign_id, piece, numbers)
     select workspace_id, id, 0, array[$2::bigint] from campaigns where number = $1`,
    [id, late.id],
  );
  await changeCampaign(id, `state = 'sending', finished_at = null`);
  await eventually(
    async () => (await read(id)).error === noAccount,
    () => 'no reason',
  );
  await setActive(true);
  await whatsapp.messageTo(phone);
  await until(id, 'sent');
});

test('a mail server that is down → WhatsApp campaigns go on', async () => {
  await audienceOf('both', 1, { email: 'both@example.com' });
  const mail = { subject: 'Hello', content: 'Hello', audience: { filter: { tag: 'both' } } };
  const { id } = await ok('POST', '/api/v1/campaigns/email', { name: 'Mail', ...mail });
  await eventually(
    async () => (await read(id)).error !== null,
    () => 'the mail server works',
  );
  const other = await ok('POST', '/api/v1/campaigns/whatsapp', campaign('both'));
  await until(other.id, 'sent');
  assert.equal((await read(id)).progress.pending, 1);
  await ok('POST', `/api/v1/campaigns/${id}/cancel`);
});

test("the portfolio's limit of persons → further persons of campaigns wait", async () => {
  const { rows } = await app.database.pool.query(
    `select count(distinct lead_id) from whatsapp_messages where begins`,
  );
  const limit = Number(rows[0].count) + 1;
  await app.database.pool.query('update whatsapp_accounts set messaging_limit = $1', [limit]);
  await audienceOf('within', 1);
  const within = await ok('POST', '/api/v1/campaigns/whatsapp', campaign('within'));
  await until(within.id, 'sent');
  await audienceOf('beyond', 1);
  const { id } = await ok('POST', '/api/v1/campaigns/whatsapp', campaign('beyond'));
  await eventually(
    async () =>
      (await ok('GET', `/api/v1/campaigns/${id}/messages`))[0]?.error === 'messaging_limit',
    'not held',
  );
  await app.database.pool.query('update whatsapp_accounts set messaging_limit = null');
  await ok('POST', `/api/v1/campaigns/${id}/cancel`);
});

const failedWith = async (phone: string, code: number) => {
  const errors = [{ code, title: 'No' }];
  await notify({
    statuses: [whatsapp.statusOf(await whatsapp.messageTo(phone), 'failed', { errors })],
  });
};

test('spam that is reported after a campaign ended → paused, and resume sends it again', async () => {
  const [[, phone] = [{}, '']] = await audienceOf('spam', 1);
  const { id } = await ok('POST', '/api/v1/campaigns/whatsapp', campaign('spam'));
  await until(id, 'sent');
  await failedWith(phone, 131048);
  await until(id, 'paused');
  const { error, finished_at, progress } = await read(id);
  assert.deepEqual([finished_at, progress.pending], [null, 1]);
  assert.ok(error);
  await ok('POST', `/api/v1/campaigns/${id}/resume`);
  await whatsapp.messageTo(phone, 2);
  await until(id, 'sent');
});

test('a message that fails for now after its campaign was deleted → failed for good', async () => {
  const [added] = await audienceOf('deleted', 1);
  assert.ok(added);
  const [lead, phone] = added;
  const { id } = await ok('POST', '/api/v1/campaigns/whatsapp', campaign('deleted'));
  await until(id, 'sent');
  assert.equal((await call('DELETE', `/api/v1/campaigns/${id}`)).status, 204);
  await failedWith(phone, 131049);
  await eventually(
    async () => (await messagesOf(lead.id))[0].error_code === 131049,
    'not reported',
  );
  assert.equal((await messagesOf(lead.id))[0].state, 'failed');
});

test('a test to a suppressed number → refused, and nothing is sent', async () => {
  const [added] = await audienceOf('test', 1);
  assert.ok(added);
  const [lead, phone] = added;
  const fields = campaign('test', { draft: true });
  const { id } = await ok('POST', '/api/v1/campaigns/whatsapp', fields);
  const tested = () =>
    ok('POST', `/api/v1/campaigns/${id}/test`, { lead_id: lead.id, to: `+${phone}` });
  assert.deepEqual(await tested(), { sent: true, error: null });
  await ok('POST', '/api/v1/suppressions', { address: `+${phone}` });
  assert.deepEqual(await tested(), { sent: false, error: 'The number is suppressed.' });
  assert.equal(whatsapp.sent.filter(({ recipient }) => recipient === phone).length, 1);
});
