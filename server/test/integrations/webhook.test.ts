// A webhook of any program: how it proves itself, which shapes it may have, and that each delivery makes
// one lead.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { asJson, multipart, urlencoded } from '../stand-ins/senders.ts';
import { integrationsPath, openIntegrations } from './open-integrations.ts';

const { app, call, ok, add, send, settled, lead } = await openIntegrations();
after(app.close);
const ann = { name: 'Ann Lee', email: 'ann@example.com', phone: '+14155550100' };

test('a posted lead → stored before 200, then a lead that says where it came from', async () => {
  const hook = await add('webhook', { source: 'Shop' });
  assert.equal((await ok('GET', `${integrationsPath}/${hook.id}`)).state, 'waiting');
  const response = await send(hook, asJson({ ...ann, roof: 'flat', budget: 12_000 }));
  assert.deepEqual([response.statusCode, response.body], [200, '{}']);
  const [delivery] = await settled(hook, 1);
  assert.equal(delivery.state, 'handled');
  const found = await lead(delivery.lead_id);
  assert.deepEqual(
    [found.name, found.email, found.phone, found.source, found.extra],
    ['Ann Lee', ann.email, ann.phone, 'Shop', { roof: 'flat', budget: 12_000 }],
  );
  const [created] = (await ok('GET', `/api/v1/leads/${found.id}/activity`)).filter(
    ({ type }: { type: string }) => type === 'lead.created',
  );
  assert.deepEqual([created.actor.type, created.actor.name], ['integration', 'Our webhook']);
  const shown = await ok('GET', `${integrationsPath}/${hook.id}`);
  assert.deepEqual([shown.state, shown.last_error], ['ok', null]);
  assert.ok(shown.last_delivery_at);
});

test('the same delivery again, by its key, its id or its body → one lead', async () => {
  const hook = await add('webhook', { id_field: 'order.id' });
  for (const key of ['a', 'a', 'b']) {
    await send(hook, asJson({ ...ann, at: Math.random() }, { 'idempotency-key': key }));
  }
  for (const id of ['55459717045641545', '55459717045641546', '55459717045641545']) {
    const text = `{"email":"big@example.com","again":${Math.random()},"order":{"id":${id}}}`;
    await send(hook, { headers: { 'content-type': 'text/plain' }, payload: text });
  }
  await Promise.all([1, 2, 3].map(() => send(hook, asJson({ email: 'same@example.com' }))));
  const deliveries = await settled(hook, 5);
  assert.deepEqual(
    deliveries.map(({ state }) => state),
    ['handled', 'handled', 'handled', 'handled', 'handled'],
  );
  const whole = await ok('GET', `${integrationsPath}/${hook.id}/deliveries/${deliveries[2].id}`);
  assert.equal(whole.payload.order.id, '55459717045641545');
});

test('a token in a header, as bearer or in the query → accepted; another or none → 403, logged', async () => {
  const token = 'a-token-of-the-shop';
  const hook = await add('webhook', { token });
  const accepted = [
    await send(hook, asJson({ email: 't1@example.com' }, { 'x-webhook-token': token })),
    await send(hook, asJson({ email: 't2@example.com' }, { authorization: `Bearer ${token}` })),
    await send(hook, asJson({ email: 't3@example.com' }), `?token=${token}`),
  ];
  const refused = [
    await send(hook, asJson({ email: 'x@example.com' })),
    await send(hook, asJson({ email: 'x@example.com' }, { 'x-webhook-token': `${token}x` })),
  ];
  assert.deepEqual(
    [...accepted, ...refused].map(({ statusCode }) => statusCode),
    [200, 200, 200, 403, 403],
  );
  const deliveries = await settled(hook, 5);
  assert.deepEqual(deliveries.map(({ state, reason }) => `${state} ${reason}`).sort(), [
    'handled null',
    'handled null',
    'handled null',
    'refused token_wrong',
    'refused token_wrong',
  ]);
  // A changed token counts at once, although the former one is kept in memory.
  await ok('PATCH', `${integrationsPath}/${hook.id}`, {
    settings: { token: 'another-long-token' },
  });
  const former = await send(
    hook,
    asJson({ email: 't4@example.com' }, { 'x-webhook-token': token }),
  );
  const next = asJson({ email: 't5@example.com' }, { 'x-webhook-token': 'another-long-token' });
  assert.deepEqual([former.statusCode, (await send(hook, next)).statusCode], [403, 200]);
  const state = (await ok('GET', `${integrationsPath}/${hook.id}`)).state;
  assert.equal(state, 'ok', 'forged requests say nothing about the integration');
});

test('an HMAC of the body, hex or base64, in a header of choice → accepted; of another body → 403', async () => {
  const secret = 'the-secret-of-the-sender';
  const hook = await add('webhook', { signing_secret: secret, signature_header: 'X-Shop-Sign' });
  const payload = JSON.stringify({ email: 's@example.com' });
  const sign = (encoding: 'hex' | 'base64', text = payload) =>
    createHmac('sha256', secret).update(text).digest(encoding);
  const post = (payload: string, signature: string) =>
    send(hook, {
      headers: { 'content-type': 'application/json', 'x-shop-sign': signature },
      payload,
    });
  const statuses = [
    await post(payload, sign('hex')),
    await post(payload, `sha256=${sign('base64')}`),
    await post(payload.replace('s@', 'z@'), sign('hex')),
    await send(hook, asJson({ email: 's@example.com' })),
  ].map(({ statusCode }) => statusCode);
  assert.deepEqual(statuses, [200, 200, 403, 403]);
});

test('forms of any kind → the same lead; repeated names, brackets and lists of fields are read', async () => {
  const hook = await add('webhook');
  await send(
    hook,
    urlencoded([
      ['your-name', 'Bo Ek'],
      ['your-email', 'bo1@example.com'],
      ['room', 'a'],
      ['room', 'b'],
    ]),
  );
  await send(hook, multipart({ 'contact[email]': 'bo2@example.com', 'contact[name]': 'Bo Ek' }));
  await send(hook, asJson({ data: { fields: [{ label: 'E-Mail', value: 'bo3@example.com' }] } }));
  await send(hook, asJson([{ mail: 'bo4@example.com' }, { mail: 'bo5@example.com' }]));
  const deliveries = await settled(hook, 5);
  const leads = await Promise.all(deliveries.map(({ lead_id }) => lead(lead_id)));
  assert.deepEqual(
    leads.map(({ email }) => email).sort(),
    [1, 2, 3, 4, 5].map((number) => `bo${number}@example.com`),
  );
  const first = leads.find(({ email }) => email === 'bo1@example.com');
  assert.deepEqual([first.name, first.extra], ['Bo Ek', { room: ['a', 'b'] }]);
});

test('huge, empty and broken bodies → refused, and nothing is kept', async () => {
  const hook = await add('webhook');
  const json = { 'content-type': 'application/json' };
  const huge = { headers: json, payload: JSON.stringify({ text: 'x'.repeat(600_000) }) };
  const sent = [huge, { headers: json, payload: '' }, { headers: json, payload: '{"a":' }];
  const statuses: number[] = [];
  for (const one of sent) statuses.push((await send(hook, one)).statusCode);
  assert.deepEqual(statuses, [413, 400, 400]);
  assert.deepEqual(await ok('GET', `${integrationsPath}/${hook.id}/deliveries`), []);
});

test('nobody to reach → failed, and a replay after the mapping is corrected makes the lead', async () => {
  const hook = await add('webhook');
  await send(hook, asJson({ wer: 'Cia Berg', wo: 'Malmö', dach: 'flach' }));
  const [failed] = await settled(hook, 1);
  assert.deepEqual([failed.state, failed.reason, failed.due_at], ['failed', 'no_person', null]);
  assert.equal((await ok('GET', `${integrationsPath}/${hook.id}`)).state, 'failing');
  const mapping = { wer: 'name', wo: 'city', dach: 'custom_fields.roof' };
  const preview = await ok('POST', `${integrationsPath}/${hook.id}/preview`, { mapping });
  assert.deepEqual(
    [preview.lead.first_name, preview.lead.city, preview.lead.custom_fields],
    ['Cia', 'Malmö', { roof: 'flach' }],
  );
  await ok('PATCH', `${integrationsPath}/${hook.id}`, { settings: { mapping } });
  assert.deepEqual(await ok('POST', `${integrationsPath}/${hook.id}/replay`), { count: 1 });
  const list = () => ok('GET', `${integrationsPath}/${hook.id}/deliveries?state=handled`);
  await eventually(async () => (await list()).length === 1, 'it was not replayed');
  const [{ id, lead_id }] = await list();
  assert.equal((await lead(lead_id)).custom_fields.roof, 'flach');
  const again = await call('POST', `${integrationsPath}/${hook.id}/deliveries/${id}/replay`);
  assert.equal(again.status, 409);
});

test('an address that was renewed, switched off or deleted → 404, 409, 404; an unknown one → 404', async () => {
  const hook = await add('webhook');
  await send(hook, asJson(ann));
  const { url } = await ok('POST', `${integrationsPath}/${hook.id}/renew_address`);
  assert.equal((await send(hook, asJson(ann))).statusCode, 404);
  const renewed = { ...hook, path: new URL(url).pathname };
  assert.equal((await send(renewed, asJson(ann))).statusCode, 200);
  await ok('PATCH', `${integrationsPath}/${hook.id}`, { active: false });
  assert.equal((await send(renewed, asJson({ ...ann, n: 2 }))).statusCode, 409);
  assert.equal((await ok('GET', `${integrationsPath}/${hook.id}`)).state, 'off');
  await call('DELETE', `${integrationsPath}/${hook.id}`);
  assert.equal((await send(renewed, asJson(ann))).statusCode, 404);
  assert.equal((await send({ id: 0, path: '/hooks/integrations/x' }, asJson(ann))).statusCode, 404);
  const other = caller(app, (await app.addTenant('other')).keys.leadhub);
  const foreign = await other('GET', `${integrationsPath}/${hook.id}/deliveries`);
  assert.equal(foreign.status, 404);
});

test('a value that no field takes stays in extra, within its limits', async () => {
  const hook = await add('webhook', { mapping: { when: 'event_date', junk: 'ignore' } });
  const many = Object.fromEntries(
    Array.from({ length: 120 }, (_, n) => [`f${n}`, 'x'.repeat(400)]),
  );
  await send(hook, asJson({ ...ann, email: 'no address', when: 'soon', junk: 'x', ...many }));
  const [{ lead_id }] = await settled(hook, 1);
  const { email, event_date, extra } = await lead(lead_id);
  assert.deepEqual(
    [email, event_date, extra.when, extra.email],
    [null, null, 'soon', 'no address'],
  );
  assert.equal(extra.junk, undefined);
  assert.ok(JSON.stringify(extra).length <= 8_192);
});
