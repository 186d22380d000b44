// People with several workspaces, and owners who create another one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { openAccounts } from './open-accounts.ts';

const accounts = await openAccounts();
const closed = await openAccounts({ newWorkspaces: 'operator' });
const path = '/api/v1/workspace';

test('an owner creates a workspace, owns it at once, and chooses one in each request', async () => {
  const owner = await accounts.addMember('owner');
  const browser = accounts.client();
  await browser.signIn(owner);
  const made = await browser.post(path, { name: 'Acme Europe', time_zone: 'Europe/Berlin' });
  assert.equal(made.status, 201, made.text);
  const { slug, seller_code: code } = made.body.data;
  assert.deepEqual([slug, /^[A-Z0-9]{8}$/.test(code)], ['acme-europe', true]);

  const me = await browser.get('/api/v1/users/me', { 'x-workspace': slug });
  assert.equal(me.body.data.role, 'owner');
  assert.deepEqual(
    me.body.data.workspaces.map((workspace: { slug: string }) => workspace.slug),
    [accounts.workspace.slug, slug],
  );
  assert.equal((await browser.get('/api/v1/leads')).status, 403, 'a request must name one');
  assert.equal((await browser.get(`/api/v1/leads?workspace=${slug}`)).status, 200);
  const events = await browser.get('/api/v1/events', { 'x-workspace': slug });
  const types = events.body.data.map(({ type }: { type: string }) => type);
  assert.deepEqual(types.sort(), ['user.created', 'workspace.created']);
});

test('an admin, a key without the scope *, or an owner where only the operator creates workspaces → 403', async () => {
  const admin = await accounts.addMember('admin');
  const browser = accounts.client();
  await browser.signIn(admin);
  assert.equal((await browser.post(path, { name: 'Mine' })).status, 403);
  const key = await accounts.addKey({ contract: 'leadhub', scopes: ['write:settings'] });
  const byKey = await caller(accounts, key)('POST', path, { name: 'Mine' });
  assert.equal(byKey.status, 403);
  const owner = await closed.addMember('owner');
  const there = closed.client();
  await there.signIn(owner);
  assert.equal((await there.post(path, { name: 'Mine' })).status, 403);
});

test('a workspace is created with the settings that are sent, and the defaults of the others', async () => {
  const native = caller(accounts, accounts.keys.leadhub);
  const settings = { plan: 'pro', country: 'AT', time_zone: 'Europe/Vienna' };
  const inGerman = { currency: 'eur', language: 'de' };
  const full = await native('POST', path, { name: 'Wien', ...settings, ...inGerman });
  const bare = await native('POST', path, { name: 'Plain' });
  assert.deepEqual([full.status, bare.status], [201, 201], full.text);
  const shown = ({ body }: typeof full) => {
    const { plan, country, time_zone, currency, language } = body.data;
    return { plan, country, time_zone, currency, language };
  };
  const expected = { ...settings, currency: 'EUR', language: 'de' };
  assert.deepEqual(shown(full), expected);
  assert.deepEqual(shown(bare), {
    ...{ plan: 'growth', country: 'US', time_zone: 'UTC' },
    ...{ currency: 'USD', language: 'en' },
  });
  const { rows } = await accounts.database.pool.query(
    `select e.after from events e join workspaces w on w.id = e.workspace_id
    where w.slug = 'wien' and e.type = 'workspace.created'`,
  );
  assert.deepEqual(rows[0].after, { slug: 'wien', name: 'Wien', ...expected });
});

test('an invalid name or setting → 422 that names the field', async () => {
  const owner = await accounts.addMember('owner');
  const browser = accounts.client();
  await browser.signIn(owner);
  for (const [field, body] of [
    ['name', { name: ' ' }],
    ['time_zone', { name: 'Acme', time_zone: 'Mars' }],
    ['currency', { name: 'Acme', currency: 'XXX1' }],
    ['language', { name: 'Acme', language: 'fr' }],
    ['plan', { name: 'Acme', plan: 'free' }],
  ] as const) {
    const wrong = await browser.post(path, body);
    assert.deepEqual([wrong.status, Object.keys(wrong.body.errors)], [422, [field]]);
  }
});
