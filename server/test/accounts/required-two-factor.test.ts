// A workspace that requires two-factor authentication, and a person with several workspaces.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openAccounts } from './open-accounts.ts';
import { codeOf } from './totp.ts';

const accounts = await openAccounts();
const { client } = accounts;
const requirement = '/api/v1/workspace/two-factor';

test('members without a second factor can only enrol until they have one', async () => {
  const admin = await accounts.addMember('admin');
  const ann = await accounts.addMember('agent');
  const tenant = await accounts.addTenant('free');
  await accounts.addMember('agent', { tenant, personId: ann.personId });
  const [browser, asAdmin] = [client(), client()];
  await browser.signIn(ann);
  await asAdmin.signIn(admin);
  const set = await asAdmin.put(requirement, { required: true });
  assert.equal(set.status, 200);
  assert.equal(set.body.data.required, true);
  const without = set.body.data.users_without.map(({ email }: { email: string }) => email);
  assert.ok(without.includes(ann.email) && without.includes(admin.email), String(without));

  const here = { 'x-workspace': accounts.workspace.slug };
  const refused = await browser.get('/api/v1/leads', here);
  assert.deepEqual([refused.status, refused.body.code], [403, 'FORBIDDEN']);
  assert.match(refused.body.message, /two-factor/);
  assert.equal((await asAdmin.put(requirement, { required: false })).status, 403);
  const me = await browser.get('/api/v1/users/me', here);
  assert.deepEqual(me.body.data.two_factor, {
    ...{ enabled: false, authenticator_app: false, required: true },
  });
  assert.equal((await browser.get('/api/v1/leads', { 'x-workspace': 'free' })).status, 200);

  const enabled = await browser.post('/api/auth/two-factor/enable', { password: ann.password });
  assert.equal((await browser.get('/api/v1/leads', here)).status, 403, 'no code entered yet');
  const code = codeOf(enabled.body.totpURI);
  assert.equal((await browser.post('/api/auth/two-factor/verify-totp', { code })).status, 200);
  assert.equal((await browser.get('/api/v1/leads', here)).status, 200);

  const { rows } = await accounts.database.pool.query(
    `select before, after from events where workspace_id = $1 and type = 'workspace.updated'`,
    [accounts.workspace.id],
  );
  assert.deepEqual(rows, [
    { before: { requires_two_factor: false }, after: { requires_two_factor: true } },
  ]);
});
