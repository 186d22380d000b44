// An unverified e-mail: an account with it gains no access, and the operator of the installation
// decides whose it is.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { inviteMember } from '../../src/domain/members/invite-member.ts';
import { createWorkspace } from '../../src/domain/workspaces/create-workspace.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { testPeople, testPublicUrl } from '../people.ts';
import { personCaller } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const key = caller(app, app.keys.leadhub);
const deps = { ...app.services.write, people: testPeople(app.database) };
const operator = { type: 'command', id: null } as const;
const users = '/api/v1/users';
const attackers = 'attackers horse';
const own = 'correct horse';

let count = 0;
const newEmail = () => {
  count += 1;
  return `ceo${count}@victim.example`;
};

const post = (url: string, fields: Record<string, string>) =>
  app.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const callAs = ({ cookies }: Awaited<ReturnType<typeof post>>) =>
  personCaller(app, `${cookies[0]?.name}=${encodeURIComponent(cookies[0]?.value ?? '')}`);
const signIn = (email: string, password: string) =>
  app.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: testPublicUrl },
    payload: { email, password },
  });
const workspacesOf = async (call: ReturnType<typeof personCaller>) =>
  (await call('GET', `${users}/me`)).body.data.workspaces.map((one: { slug: string }) => one.slug);

async function inviteByKey(email: string, call = key): Promise<string> {
  const { status, body } = await call('POST', users, { name: 'CEO', email, role: 'admin' });
  assert.equal(status, 201);
  return new URL(body.data.invite_url).pathname;
}

/** An admin invites an e-mail that is not theirs, and uses the link. */
async function takeAddress(email: string) {
  const joined = await post(await inviteByKey(email), { name: 'Eve', password: attackers });
  assert.equal(joined.statusCode, 201);
  return callAs(joined);
}

/** As `workspace create` does. */
async function createFor(email: string, slug: string): Promise<string> {
  const input = { name: slug, slug, owner: { email, password: own } };
  const { invitation, owner } = await createWorkspace(deps, input, operator);
  assert.equal(owner.personId, null);
  return `/invite/${invitation}`;
}

test('a workspace created for an e-mail gives no access to an unverified account with it', async () => {
  const email = newEmail();
  const eve = await takeAddress(email);
  await createFor(email, 'not-eves');
  assert.deepEqual(await workspacesOf(eve), ['acme']);
  const response = await eve('GET', `${users}/me`, undefined, { 'x-workspace': 'not-eves' });
  assert.equal(response.status, 403);
});

test('the operator’s link closes the unverified account and creates a new one', async () => {
  const email = newEmail();
  const eve = await takeAddress(email);
  const link = await createFor(email, 'claimed');
  const page = await app.app.inject({ url: link });
  assert.match(page.body, /Sign in and join/);
  assert.match(page.body, /<details><summary>I never created an account here/);

  const short = await post(link, { name: 'CEO', new_password: 'short' });
  assert.equal(short.statusCode, 422);
  assert.match(short.body, /<details open>.*id="new_password-wrong">A password has 8/s);

  const claimed = await post(link, { name: 'CEO', new_password: own });
  assert.equal(claimed.statusCode, 201);
  assert.deepEqual(await workspacesOf(callAs(claimed)), ['claimed']);

  assert.equal((await eve('GET', '/api/v1/leads')).status, 401);
  assert.equal((await signIn(email, attackers)).statusCode, 401);
  assert.equal((await signIn(email, own)).statusCode, 200);
  const memberOf = async () => (await key('GET', `${users}/${email}`)).body.data;
  const hasLeft = async () => (await memberOf()).status === 'deactivated';
  assert.ok(!(await hasLeft()));
  // As after a crash right after the join: the next worker completes the deactivation.
  await app.work();
  assert.ok(await waitUntil(hasLeft, { withinMs: 10_000 }));
  const former = await memberOf();
  const { rows } = await app.database.pool.query(
    `select type, actor_type from events where subject_id = $1 and type <> 'member.signed_in'
     order by seq desc limit 1`,
    [former.uuid],
  );
  assert.deepEqual(rows, [{ type: 'member.deactivated', actor_type: 'system' }]);

  await key('POST', `${users}/${former.id}/reactivate`);
  const renewed = await key('POST', `${users}/${former.id}/invite`);
  const joined = await post(new URL(renewed.body.data.invite_url).pathname, { password: own });
  assert.equal(joined.statusCode, 201);
  assert.deepEqual(await workspacesOf(callAs(joined)), ['acme', 'claimed']);
});

test('an e-mail is claimed even if the replacement address is taken', async () => {
  const email = newEmail();
  await takeAddress(email);
  await app.database.pool.query(
    `insert into people (id, name, email, email_verified)
     select gen_random_uuid(), 'Eve', id || '@closed.invalid', false from people where email = $1`,
    [email],
  );
  const link = await createFor(email, 'squatted');
  assert.equal((await post(link, { name: 'CEO', new_password: own })).statusCode, 201);
});

test('a failing sign-in at a link → 500, not a wrong password, and a completed join stays', async () => {
  const email = newEmail();
  const first = await inviteByKey(email);
  const { pool } = app.database;
  await pool.query('alter table sessions rename to sessions_gone');
  const joined = await post(first, { name: 'CEO', password: own });
  assert.equal(joined.statusCode, 201);
  const second = await createFor(email, 'broken');
  const broken = await post(second, { password: own });
  await pool.query('alter table sessions_gone rename to sessions');
  assert.equal(broken.statusCode, 500);
  assert.doesNotMatch(broken.body, /not the password/);
  assert.equal((await post(second, { password: own })).statusCode, 201);
});

test('the link of a workspace closes no account, and refers to the operator', async () => {
  const email = newEmail();
  const eve = await takeAddress(email);
  const other = await app.addTenant('other');
  const link = await inviteByKey(email, caller(app, other.keys.leadhub));
  const page = await app.app.inject({ url: link });
  assert.doesNotMatch(page.body, /<details>/);
  assert.match(page.body, /Ask the person who runs this installation/);
  const refused = await post(link, { name: 'CEO', new_password: own });
  assert.equal(refused.statusCode, 422);
  assert.equal((await eve('GET', '/api/v1/leads')).status, 200);
  assert.equal((await signIn(email, own)).statusCode, 401);
});

test('no link closes a verified account', async () => {
  const { token } = await inviteMember(
    deps,
    { workspaceId: (await app.addTenant('proven')).workspace.id, actor: operator },
    { name: 'Ada', email: app.owner.email, role: 'agent' },
  );
  const page = await app.app.inject({ url: `/invite/${token}` });
  assert.doesNotMatch(page.body, /never created an account/);
  const claim = await post(`/invite/${token}`, { name: 'Eve', new_password: own });
  assert.equal(claim.statusCode, 422);
  assert.equal((await signIn(app.owner.email, 'long enough 1')).statusCode, 200);
});

test('sign-in at the operator’s link verifies the e-mail', async () => {
  const email = newEmail();
  const invited = await post(await inviteByKey(email), { name: 'CEO', password: own });
  assert.equal(invited.statusCode, 201);
  const isVerified = async () => {
    const people = await app.database.pool.query(
      'select email_verified from people where email = $1',
      [email],
    );
    return people.rows[0]?.email_verified;
  };
  assert.equal(await isVerified(), false);
  assert.equal((await post(await createFor(email, 'signed'), { password: own })).statusCode, 201);
  assert.equal(await isVerified(), true);
});

test('two links of one new e-mail used at once → one account, and the other link asks for its password', async () => {
  const email = newEmail();
  const other = await app.addTenant('race');
  const links = [
    await inviteByKey(email),
    await inviteByKey(email, caller(app, other.keys.leadhub)),
  ];
  const responses = await Promise.all(
    links.map((link, index) => post(link, { name: 'CEO', password: `${own} ${index}` })),
  );
  assert.deepEqual(responses.map(({ statusCode }) => statusCode).sort(), [201, 422]);
  const { rows } = await app.database.pool.query(
    'select count(*)::integer as joined from members where email = $1 and person_id is not null',
    [email],
  );
  assert.deepEqual(rows, [{ joined: 1 }]);
});
