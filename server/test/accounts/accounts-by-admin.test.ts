// Accounts of an installation that sends no mails, with the help of an admin.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { openAccounts } from './open-accounts.ts';
import { codeOf } from './totp.ts';

const accounts = await openAccounts({ sendsMail: false });
const { client } = accounts;
const key = caller(accounts, accounts.keys.leadhub);
const at = (number: number, action: string) => `/api/v1/users/${number}/${action}`;

test('without mail, a forgotten password → a page and an error that name the admin', async () => {
  assert.equal((await client().get('/forgot')).status, 404);
  const requested = await client().post('/api/auth/request-password-reset', {
    email: 'a@b.example',
  });
  assert.deepEqual([requested.status, requested.body.code], [400, 'RESET_PASSWORD_DISABLED']);
});

test("an admin's link sets a password once, and is an event", async () => {
  const ann = await accounts.addMember('agent');
  const admin = await accounts.addMember('admin');
  const browser = client();
  await browser.signIn(admin);
  const made = await browser.post(at(ann.member.number, 'password-link'), {});
  assert.equal(made.status, 200, made.text);
  const { url, expires_at } = made.body.data.password_link;
  const inHours = (new Date(expires_at).getTime() - Date.now()) / 3_600_000;
  assert.ok(inHours > 23 && inHours <= 24, expires_at);
  assert.equal((await client().submit(url, { password: 'from the admin' })).status, 200);
  assert.equal((await client().submit(url, { password: 'from the admin' })).status, 410);
  assert.equal((await client().signIn({ ...ann, password: 'from the admin' })).status, 200);
  assert.ok((await accounts.eventsOf(ann.member)).includes('member.password_link_created'));
  const shown = await browser.get(`/api/v1/users/${ann.member.number}`);
  assert.equal(shown.body.data.password_link, undefined);
});

test('an expired link → 410', async () => {
  const bo = await accounts.addMember('agent');
  const made = await key('POST', at(bo.member.number, 'password-link'));
  await accounts.database.pool.query(
    'update verifications set expires_at = now() where value = $1',
    [bo.personId],
  );
  const { url } = made.body.data.password_link;
  assert.equal((await client().get(url)).status, 410);
  assert.equal((await client().submit(url, { password: 'much too late' })).status, 410);
});

test('nobody changes the account of an owner, of themselves, or of a person with other workspaces', async () => {
  const owner = await accounts.addMember('owner');
  const admin = await accounts.addMember('admin');
  const agent = await accounts.addMember('agent');
  const shared = await accounts.addMember('agent');
  const tenant = await accounts.addTenant('other');
  await accounts.addMember('owner', { tenant, personId: shared.personId });
  const { body } = await key('POST', '/api/v1/users', {
    ...{ name: 'Invited', email: 'invited@accounts.example', role: 'agent' },
  });
  const browser = client();
  await browser.signIn(admin);
  const asAgent = client();
  await asAgent.signIn(agent);
  for (const action of ['password-link', 'reset-two-factor', 'confirm-email']) {
    const sent = action === 'confirm-email' ? { email: 'new@accounts.example' } : {};
    const statusOf = async (number: number, by = browser) =>
      (await by.post(at(number, action), sent)).status;
    assert.equal(await statusOf(owner.member.number), 403, action);
    assert.equal(await statusOf(admin.member.number), 409, action);
    assert.equal(await statusOf(shared.member.number), 409, action);
    assert.equal(await statusOf(body.data.id), 409, action);
    assert.equal(await statusOf(agent.member.number, asAgent), 403, action);
  }
});

test('an admin resets a lost second factor: the sessions end, and the password signs in', async () => {
  const cy = await accounts.addMember('agent');
  const browser = client();
  await browser.signIn(cy);
  const { body } = await browser.post('/api/auth/two-factor/enable', { password: cy.password });
  const code = codeOf(body.totpURI);
  assert.equal((await browser.post('/api/auth/two-factor/verify-totp', { code })).status, 200);
  assert.equal((await key('POST', at(cy.member.number, 'reset-two-factor'))).status, 200);
  assert.equal(await browser.isSignedIn(), false);
  const again = client();
  await again.signIn(cy);
  assert.ok(await again.isSignedIn());
  assert.ok((await accounts.eventsOf(cy.member)).includes('member.two_factor_reset'));
  await eventually(async () => {
    const { rows } = await accounts.database.pool.query(
      `select actor_type from events where subject_id = $1 and type = 'session.ended'
        and after->>'reason' = 'two_factor_reset'`,
      [cy.member.id],
    );
    return rows.length === 1 && rows[0].actor_type === 'system';
  }, 'the workspace records the ended session');
});

test('an admin confirms the new address that a user asked for, and no other', async () => {
  const di = await accounts.addMember('agent');
  const browser = client();
  await browser.signIn(di);
  const newEmail = 'di.new@accounts.example';
  assert.equal((await browser.post('/api/auth/change-email', { newEmail })).status, 200);
  const confirm = (email: string) => key('POST', at(di.member.number, 'confirm-email'), { email });
  assert.equal((await confirm('other@accounts.example')).status, 409);
  const confirmed = await confirm(newEmail);
  assert.deepEqual([confirmed.status, confirmed.body.data.email], [200, newEmail]);
  assert.equal((await confirm(newEmail)).status, 409);
  assert.equal((await client().signIn({ ...di, email: newEmail })).status, 200);
});
