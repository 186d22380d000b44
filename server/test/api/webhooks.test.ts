// The records of webhooks: which addresses and events are accepted, and when a secret is returned.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp({ config: { outboundAllow: parseAllowList('127.0.0.0/8') } });
after(app.close);
const call = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const webhooks = '/api/v1/webhooks';
const url = 'https://93.184.215.14/inlet';

test('POST /webhooks and rotate → return the secret; GET does not', async () => {
  const made = await call('POST', webhooks, { url, events: ['lead.created', 'lead.created'] });
  assert.equal(made.status, 201, made.text);
  const { id, secret, events, active } = made.body.data;
  assert.deepEqual([events, active], [['lead.created'], true]);
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  assert.equal((await call('GET', `${webhooks}/${id}`)).body.data.secret, undefined);
  const listed = await call('GET', webhooks);
  assert.ok(!listed.text.includes('whsec_'));

  const rotated = await call('POST', `${webhooks}/${id}/rotate`);
  assert.equal(rotated.status, 200);
  assert.match(rotated.body.data.secret, /^whsec_/);
  assert.notEqual(rotated.body.data.secret, secret);
});

test('a created webhook → no secret in clear in its row or in the log of events', async () => {
  const { body } = await second('POST', webhooks, { url, events: ['*'] });
  assert.match(body.id, /^wh_[0-9A-Z]{26}$/);
  const { rows } = await app.database.pool.query(
    `select (select string_agg(w::text, ' ') from webhooks w)
      || coalesce((select string_agg(e::text, ' ') from events e), '') as text`,
  );
  assert.ok(!rows[0].text.includes('whsec_'));
  assert.ok(!rows[0].text.includes(body.secret.slice(6)));
});

test('a POST with an Idempotency-Key → the stored response holds no secret in clear', async () => {
  const make = () =>
    call('POST', webhooks, { url, events: ['*'] }, { 'idempotency-key': 'make a webhook' });
  const made = await make();
  const again = await make();
  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.equal(again.text, made.text);
  const { rows } = await app.database.pool.query('select body from idempotency_records');
  assert.equal(rows.length, 1);
  assert.doesNotMatch(rows[0].body, /whsec_|93\.184/);
});

test('a private address → 422, unless the operator allows it', async () => {
  for (const inside of [
    'https://10.0.0.1/',
    'https://[::1]/',
    'http://93.184.215.14/',
    'ftp://x/',
  ]) {
    const response = await call('POST', webhooks, { url: inside, events: ['*'] });
    assert.equal(response.status, 422, inside);
    assert.deepEqual(Object.keys(response.body.errors), ['url']);
  }
  const allowed = await call('POST', webhooks, { url: 'http://127.0.0.1:9/x', events: ['*'] });
  assert.equal(allowed.status, 201);
  const { id } = allowed.body.data;
  assert.equal(
    (await call('PATCH', `${webhooks}/${id}`, { url: 'https://10.0.0.1/' })).status,
    422,
  );
});

test('unknown events, filters and headers → 422 that names the field', async () => {
  const wrong: [object, string][] = [
    [{ events: ['lead.made'] }, 'events'],
    [{ events: ['tag.*'] }, 'events'],
    [{ events: [] }, 'events'],
    [{ filters: { colour: ['red'] } }, 'filters.colour'],
    [{ headers: { Host: 'x' } }, 'headers'],
    [{ headers: { 'webhook-id': 'x' } }, 'headers'],
    [{ headers: { 'X-A': 'a\nb' } }, 'headers'],
    [{ rate: 0 }, 'rate'],
    [{ secret: 'mine' }, 'secret'],
  ];
  for (const [field, name] of wrong) {
    const response = await call('POST', webhooks, { url, events: ['*'], ...field });
    assert.equal(response.status, 422, name);
    assert.deepEqual(Object.keys(response.body.errors), [name]);
  }
});

test('lead.* → accepted, and stored without the types that it includes', async () => {
  const events = ['lead.created', 'lead.*', 'deal.won', 'lead.*'];
  const { body, status } = await call('POST', webhooks, { url, events });
  assert.equal(status, 201);
  assert.deepEqual(body.data.events, ['lead.*', 'deal.won']);
});

test('an unknown event → 422 with a message that names * and lead.* once', async () => {
  const { body } = await call('POST', webhooks, { url, events: ['lead.made'] });
  const [message] = body.errors.events;
  assert.match(message, /^There is no event "lead\.made": use \* for all, lead\.\* /);
  assert.equal(message.match(/\*/g).length, 2);
});

test('PATCH and DELETE of a webhook → changes single fields, and removes it', async () => {
  const filters = { source: ['website'], tag: ['vip'] };
  const made = await call('POST', webhooks, { url, events: ['*'], filters, rate: 5 });
  const { id } = made.body.data;
  const changed = await call('PATCH', `${webhooks}/${id}`, { active: false, rate: null });
  assert.equal(changed.status, 200, changed.text);
  const { active, rate, ...rest } = changed.body.data;
  assert.deepEqual({ active, rate, filters: rest.filters }, { active: false, rate: null, filters });
  assert.equal(changed.headers.etag, '"2"');
  assert.equal((await call('DELETE', `${webhooks}/${id}`)).status, 204);
  assert.equal((await call('GET', `${webhooks}/${id}`)).status, 404);
});

test('a webhook of another workspace → 404', async () => {
  const { id } = (await call('POST', webhooks, { url, events: ['*'] })).body.data;
  const other = caller(app, (await app.addTenant('other')).keys.leadhub);
  for (const [method, path] of [
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['POST', '/rotate'],
  ] as const) {
    const response = await other(
      method,
      `${webhooks}/${id}${path}`,
      method === 'PATCH' ? {} : undefined,
    );
    assert.equal(response.status, 404);
  }
});
