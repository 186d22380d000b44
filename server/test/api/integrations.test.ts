// Integrations: types, validation of settings, and secrets that are never returned.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const call = caller(app, app.keys.leadhub);
const integrations = '/api/v1/integrations';
const smtp = { host: 'mail.example.com', port: 587, security: 'starttls', from: 'a@b.example' };
const password = 'a long password 9876';

test('each type has the schema of its settings, with its secrets marked', async () => {
  const { body } = await call('GET', `${integrations}/types`);
  const types = body.data.map(({ type }: { type: string }) => type);
  for (const type of ['facebook_lead_ads', 'google_ads', 'typeform', 'tally', 'jotform']) {
    assert.ok(types.includes(type), type);
  }
  for (const type of ['mailgun', 'smtp', 'whatsapp_cloud', 'slack', 'webhook']) {
    assert.ok(types.includes(type), type);
  }
  for (const { settings_schema, secrets } of body.data) {
    for (const name of secrets) assert.ok(settings_schema.properties[name], name);
  }
});

test('settings outside the schema of their type → 422 that names the field', async () => {
  const wrong: [object, string][] = [
    [{ type: 'fax', settings: {} }, 'type'],
    [{ type: 'smtp', settings: { ...smtp, port: 'many' } }, 'settings.port'],
    [{ type: 'smtp', settings: { ...smtp, host: 'a b' } }, 'settings.host'],
    [{ type: 'smtp', settings: { ...smtp, colour: 'red' } }, 'settings.colour'],
    [{ type: 'google_ads', settings: {} }, 'settings.google_key'],
    [{ type: 'slack', settings: { webhook_url: 'ftp://example.com/x' } }, 'settings.webhook_url'],
  ];
  for (const [fields, name] of wrong) {
    const response = await call('POST', integrations, { name: 'Wrong', ...fields });
    assert.equal(response.status, 422, name);
    assert.deepEqual(Object.keys(response.body.errors), [name]);
  }
});

test('a secret is masked, unchanged by its own mask, and encrypted', async () => {
  const made = await call('POST', integrations, {
    type: 'smtp',
    name: 'Mail',
    settings: { ...smtp, password },
  });
  assert.equal(made.status, 201, made.text);
  const { id, settings } = made.body.data;
  assert.equal(settings.password, '••••9876');
  const sealed = async () =>
    (await app.database.pool.query('select secrets, settings::text from integrations')).rows[0];
  const before = await sealed();
  assert.ok(!JSON.stringify(before).includes(password));

  const same = await call('PATCH', `${integrations}/${id}`, { settings });
  assert.equal(same.headers.etag, '"1"');
  assert.deepEqual(await sealed(), before);
  const changed = await call('PATCH', `${integrations}/${id}`, {
    settings: { password: 'another password 1234', port: 465 },
  });
  assert.equal(changed.body.data.settings.password, '••••1234');
  assert.equal(changed.body.data.settings.host, smtp.host);
  const removed = await call('PATCH', `${integrations}/${id}`, { settings: { password: null } });
  assert.equal(removed.body.data.settings.password, undefined);
  const needed = await call('PATCH', `${integrations}/${id}`, { settings: { host: null } });
  assert.deepEqual(Object.keys(needed.body.errors), ['settings.host']);
  const events = await app.database.pool.query(`select e::text from events e`);
  assert.ok(!JSON.stringify(events.rows).includes('password 1234'));
});

test('another mail server or user never gets the old password', async () => {
  const fields = { type: 'smtp', name: 'Mail', settings: { ...smtp, user: 'ada', password } };
  const { id } = (await call('POST', integrations, fields)).body.data;
  const change = async (settings: object) =>
    (await call('PATCH', `${integrations}/${id}`, { settings })).body.data.settings.password;
  assert.equal(await change({ host: smtp.host, user: 'ada', port: 465 }), '••••9876');
  assert.equal(await change({ host: 'attacker.example', password: '••••9876' }), undefined);
  assert.equal(await change({ host: smtp.host, password }), '••••9876');
  assert.equal(await change({ user: null }), undefined);
});

test('integrations are listed by type, and deleted', async () => {
  const { body } = await call('POST', integrations, {
    type: 'jotform',
    name: 'Form',
    settings: { form_id: '2412345' },
  });
  const listed = await call('GET', `${integrations}?type=jotform`);
  assert.deepEqual([listed.body.meta.total, listed.body.data[0].id], [1, body.data.id]);
  assert.equal((await call('DELETE', `${integrations}/${body.data.id}`)).status, 204);
  assert.equal((await call('GET', `${integrations}?type=jotform`)).body.meta.total, 0);
});

test('an integration of another workspace → 404', async () => {
  const { id } = (await call('GET', integrations)).body.data[0];
  const other = caller(app, (await app.addTenant('other')).keys.leadhub);
  assert.equal((await other('GET', `${integrations}/${id}`)).status, 404);
  assert.equal((await other('PATCH', `${integrations}/${id}`, { name: 'x' })).status, 404);
  assert.equal((await other('DELETE', `${integrations}/${id}`)).status, 404);
});
