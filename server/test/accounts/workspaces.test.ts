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

test('an invalid name or time zone → 422 that names the field', async () => {
  const owner = await accounts.addMember('owner');
  const browser = accounts.client();
  await browser.signIn(owner);
  for (const [field, body] of [
    ['name', { name: ' ' }],
    ['time_zone', { name: 'Acme', time_zone: 'Mars' }],
  ] as const) {
    const wrong = await browser.post(path, body);
    assert.deepEqual([wrong.status, Object.keys(wrong.body.errors)], [422, [field]]);
  }
});
