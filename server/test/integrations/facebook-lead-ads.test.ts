// Facebook Lead Ads against a Graph API that behaves as documented, and misbehaves.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { reconcile } from '../../src/domain/integrations/backfill/reconcile.ts';
import { eventually } from '../eventually.ts';
import { openMetaGraph } from '../stand-ins/meta-graph.ts';
import { metaNotification } from '../stand-ins/senders.ts';
import { integrationsPath, openIntegrations } from './open-integrations.ts';

const graph = await openMetaGraph();
const { app, call, ok, add, send, settled, lead } = await openIntegrations({
  config: { metaGraphUrl: graph.url },
});
after(app.close);
after(graph.close);

const secret = 'the-secret-of-the-app';
const settings = {
  ...{ page_id: '4004', page_access_token: graph.token },
  ...{ app_secret: secret, verify_token: 'a-text-of-ours' },
};
const url = (id: number) => `${integrationsPath}/${id}`;
// Beyond 2^53: as a number it would end in 4.
const bigId = '55459717045641545';

function addLead(id: string, name: string, more: object = {}): void {
  graph.leads.set(id, {
    ...{ id, form_id: '77', created_time: new Date().toISOString().replace('Z', '+0000') },
    field_data: [
      { name: 'full_name', values: [name] },
      { name: 'email', values: [`${id}@example.com`] },
      { name: 'which_roof?', values: ['flat', 'steep'] },
    ],
    ...more,
  });
}

test('the verify token of the settings → the challenge as it came; another → 403', async () => {
  const meta = await add('facebook_lead_ads', settings);
  const verify = (token: string) =>
    app.app.inject(
      `${meta.path}?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`,
    );
  const verified = await verify('a-text-of-ours');
  assert.deepEqual([verified.statusCode, verified.body], [200, '1158201444']);
  assert.equal((await verify('another')).statusCode, 403);
});

test('a batch with ids over 2^53, repeated and in another order → one lead each, with its consent', async () => {
  const meta = await add('facebook_lead_ads', {
    ...settings,
    mapping: { 'which_roof?': 'custom_fields.roof' },
    form_mappings: { 88: { 'which_roof?': 'notes' } },
  });
  addLead(bigId, 'Ann Lee', {
    custom_disclaimer_responses: [
      { checkbox_key: 'newsletter', is_checked: '1' },
      { checkbox_key: 'calls', is_checked: '' },
    ],
  });
  addLead('102', 'Bo Ek', { form_id: '88' });
  const batch = metaNotification([{ id: bigId }, { id: '102', form: '88' }], secret);
  assert.equal((await send(meta, batch)).statusCode, 200);
  await send(meta, metaNotification([{ id: '102', form: '88' }, { id: bigId }], secret));
  const deliveries = await settled(meta, 2);
  assert.deepEqual(
    deliveries.map(({ state }) => state),
    ['handled', 'handled'],
  );
  const leads = await Promise.all(deliveries.map(({ lead_id }) => lead(lead_id)));
  const [ann, bo] = leads.toSorted((one, other) => one.name.localeCompare(other.name));
  assert.deepEqual([ann.external_id, ann.source, ann.extra.form_id], [bigId, 'facebook', '77']);
  assert.deepEqual(ann.consent, { newsletter: { given: true }, calls: { given: false } });
  assert.deepEqual([ann.custom_fields.roof, bo.notes], ['flat, steep', 'flat, steep']);
});

test('a forged, an unsigned and an altered notification → 403, and the Graph API is not asked', async () => {
  const meta = await add('facebook_lead_ads', settings);
  const before = graph.asked.length;
  const real = metaNotification([{ id: '666' }], secret);
  const { 'x-hub-signature-256': _, ...unsigned } = real.headers;
  const forged = [
    metaNotification([{ id: '666' }], 'another secret'),
    { ...real, headers: unsigned },
    { ...real, payload: real.payload.replace('666', '667') },
  ];
  for (const sent of forged) assert.equal((await send(meta, sent)).statusCode, 403);
  const deliveries = await settled(meta, 3);
  assert.deepEqual(
    deliveries.map(({ reason }) => reason),
    ['signature_wrong', 'signature_missing', 'signature_wrong'],
  );
  assert.equal(graph.asked.length, before);
});

test('the service refuses, lies or is down → tried again later, and a replay makes the lead', async () => {
  const meta = await add('facebook_lead_ads', settings);
  const moods = {
    limited: 'service_limit',
    lying: 'service_failed',
    garbage: 'service_failed',
    down: 'service_failed',
  } as const;
  let number = 200;
  for (const [mood, reason] of Object.entries(moods)) {
    number += 1;
    addLead(String(number), 'Cia Berg');
    graph.setMood(mood as keyof typeof moods);
    await send(meta, metaNotification([{ id: String(number) }], secret));
    const last = (await settled(meta, number - 200)).at(-1);
    assert.deepEqual([mood, last.state, last.reason], [mood, 'waiting', reason]);
    const wait = (Date.parse(last.due_at) - Date.parse(last.handled_at)) / 1_000;
    assert.equal(wait, mood === 'limited' ? 120 : 10);
  }
  const { state, last_error } = await ok('GET', url(meta.id));
  assert.deepEqual([state, last_error.reason], ['failing', 'service_failed']);
  graph.setMood('well');
  assert.deepEqual(await ok('POST', `${url(meta.id)}/replay`), { count: 4 });
  const handled = () => ok('GET', `${url(meta.id)}/deliveries?state=handled`);
  await eventually(async () => (await handled()).length === 4, 'not all were handled');
});

test('a lead that is gone, a revoked token and another page → said so', async () => {
  const meta = await add('facebook_lead_ads', { ...settings, page_access_token: 'revoked' });
  addLead('301', 'Dan');
  await send(meta, metaNotification([{ id: '301' }, { id: '302', page: '5005' }], secret));
  const reasons = (await settled(meta, 2)).map(({ state, reason }) => `${state} ${reason}`);
  assert.deepEqual(reasons.sort(), ['ignored other_source', 'waiting access_denied']);
  await ok('PATCH', url(meta.id), { settings: { page_access_token: graph.token } });
  await send(meta, metaNotification([{ id: '999' }], secret));
  assert.equal((await settled(meta, 3)).at(-1).reason, 'gone');
});

test('a backfill → the leads of a form whose notification was lost, and no second one of others', async () => {
  const meta = await add('facebook_lead_ads', settings);
  graph.leads.clear();
  for (const id of ['401', '402', '403']) addLead(id, 'Eva', { form_id: '99' });
  addLead('404', 'Eva', { form_id: '99', created_time: '2020-01-01T00:00:00+0000' });
  await send(meta, metaNotification([{ id: '401', form: '99' }], secret));
  await settled(meta, 1);
  const since = new Date(Date.now() - 3_600_000).toISOString();
  await ok('POST', `${url(meta.id)}/backfill`, { form_id: '99', since });
  const found = await settled(meta, 3);
  assert.deepEqual(
    found.map(({ state }) => state),
    ['handled', 'handled', 'handled'],
  );
  addLead('405', 'Eva', { form_id: '99' });
  const { services, workspace } = app;
  await reconcile({ ...services.read, connectors: services.integrations.connectors }, workspace.id);
  assert.equal((await settled(meta, 4)).length, 4);
  const other = await add('jotform', { form_id: '1' });
  const refused = await call('POST', `${url(other.id)}/backfill`, { form_id: '99', since });
  assert.equal(refused.status, 409);
});

test('the test button → whether the token reads the page, the page is subscribed and a sample maps', async () => {
  const meta = await add('facebook_lead_ads', settings);
  const good = await ok('POST', `${url(meta.id)}/test`);
  assert.deepEqual(
    good.checks.map(({ name, ok }: { name: string; ok: boolean }) => `${name} ${ok}`),
    ['access true', 'subscription true', 'mapping true'],
  );
  graph.subscribedFields.length = 0;
  const unsubscribed = await ok('POST', `${url(meta.id)}/test`);
  assert.equal(unsubscribed.ok, false);
  assert.match(unsubscribed.checks[1].detail, /subscribe it to leadgen/);
  await ok('PATCH', url(meta.id), { settings: { page_access_token: 'revoked' } });
  const revoked = await ok('POST', `${url(meta.id)}/test`);
  assert.match(revoked.checks[0].detail, /Invalid OAuth access token/);
});
