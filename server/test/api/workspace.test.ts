// The workspace over both full APIs.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const url = '/api/v1/workspace';

test('the workspace shows its settings in both APIs, and changes those that are sent', async () => {
  const { body, headers } = await native('GET', url);
  const { id, slug, seller_code, currency, language } = body.data;
  assert.deepEqual([id, slug, currency, language], [app.workspace.number, 'acme', 'USD', 'en']);
  assert.equal(headers.etag, '"1"');
  const changes = { country: 'de', time_zone: 'Europe/Berlin', currency: 'eur', language: 'de' };
  const changed = await second('PUT', url, changes);
  assert.equal(changed.status, 200, changed.text);
  const expected = { ...changes, country: 'DE', currency: 'EUR', slug, seller_code, name: 'acme' };
  assert.deepEqual({ ...changed.body, ...expected }, changed.body);
  assert.match(changed.body.id, /^workspace_/);
  const lead = { first_name: 'Ann', phone: '030 901820' };
  assert.equal((await native('POST', '/api/v1/leads', lead)).status, 201);
  const { data } = (await native('GET', '/api/v1/events?types=workspace.updated')).body;
  assert.deepEqual(data[0].before, {
    ...{ country: 'US', time_zone: 'UTC' },
    ...{ currency: 'USD', language: 'en' },
  });
});

test('a wrong or fixed field → 422 by its name, a stale If-Match → 412, nothing → 400', async () => {
  const wrong: Record<string, string>[] = [
    ...[{ slug: 'other' }, { seller_code: 'AAAAAAAA' }, { country: 'XX' }, { currency: 'XXX1' }],
    ...[{ language: 'fr' }, { plan: 'free' }, { time_zone: '+01:00' }],
  ];
  for (const body of wrong) {
    const { status, body: error, text } = await native('PATCH', url, body);
    assert.equal(status, 422, text);
    assert.deepEqual(Object.keys(error.errors), Object.keys(body));
  }
  assert.equal((await native('PATCH', url, { name: 'X' }, { 'if-match': '"9"' })).status, 412);
  assert.equal((await native('PATCH', url, {})).status, 400);
  const { call } = await addPerson(app, 'manager');
  assert.equal((await call('GET', url)).status, 403);
});
