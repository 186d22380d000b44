import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { requestedCosts } from '../../../test/cheap-passwords.ts';
import { createTestDatabase } from '../../../test/database.ts';
import { testPeople, testPublicUrl, testSecret } from '../../../test/people.ts';
import { silentLog } from '../../platform/log.ts';
import { createPerson } from './create-person.ts';
import { peopleOptions } from './people-options.ts';
import { peoplePlugins } from './people-plugins.ts';

const database = await createTestDatabase();
const people = testPeople(database);
after(() => database.drop());

const settings = { publicUrl: testPublicUrl, secret: testSecret, log: silentLog };
const email = 'ann@acme.com';
const password = 'correct horse';

function request(path: string, init: RequestInit = {}, from = '10.0.0.1'): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('x-inlet-client-address', from);
  headers.set('origin', testPublicUrl);
  return people.handle(new Request(`${testPublicUrl}/api/auth${path}`, { ...init, headers }));
}

function signIn(credentials: object, from?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(credentials);
  return request('/sign-in/email', { method: 'POST', headers, body }, from);
}

async function countFailures(): Promise<number> {
  const { rows } = await database.pool.query(
    'select coalesce(sum(failures), 0)::integer as count from sign_in_failures',
  );
  return rows[0]?.count;
}

async function addPerson(address: string) {
  const passwordHash = await people.hashPassword(password);
  return database.kysely
    .transaction()
    .execute((db) =>
      createPerson(db, { name: 'Ann', email: address, passwordHash, isVerified: true }),
    );
}

test('our tables match those that better-auth expects', async () => {
  const options = { ...peopleOptions(settings), plugins: peoplePlugins(settings) };
  const { toBeCreated, toBeAdded } = await getMigrations({
    ...options,
    database: { db: database.kysely, type: 'postgres' },
  });
  assert.deepEqual({ toBeCreated, toBeAdded }, { toBeCreated: [], toBeAdded: [] });
});

test('a person signs in, has a session by cookie, and signs out', async () => {
  const id = await addPerson(email);
  const response = await signIn({ email: 'Ann@acme.com', password });
  assert.equal(response.status, 200);
  const [cookie = ''] = response.headers.getSetCookie();
  assert.match(cookie, /^inlet\.session_token=.+HttpOnly; SameSite=Lax/);

  const headers = { cookie: cookie.split(';')[0] ?? '' };
  const session = await (await request('/get-session', { headers })).text();
  assert.equal(JSON.parse(session).user.id, id);
  const { rows } = await database.pool.query('select person_id, ip_address from sessions');
  assert.deepEqual(rows, [{ person_id: id, ip_address: '10.0.0.1' }]);

  assert.equal((await request('/sign-out', { method: 'POST', headers })).status, 200);
  assert.equal(await (await request('/get-session', { headers })).json(), null);
});

test('a wrong password and an unknown address get the same response', async () => {
  const wrong = await signIn({ email, password: 'incorrect' });
  const unknown = await signIn({ email: 'nobody@acme.com', password });
  assert.equal(wrong.status, 401);
  assert.equal(unknown.status, 401);
  assert.equal(await wrong.text(), await unknown.text());
});

test('an unknown address → one hash of full cost, as a wrong password', async () => {
  const costsFor = async (account: string) => {
    const before = requestedCosts.length;
    await signIn({ email: account, password: 'incorrect' }, '10.0.0.2');
    return requestedCosts.slice(before);
  };
  const [known, unknown] = [await costsFor(email), await costsFor('nobody@acme.com')];
  assert.deepEqual(unknown, known);
  const [{ N = 0, r = 0 } = {}, ...others] = known;
  assert.deepEqual([N, r, others], [16_384, 16, []]);
});

test('no endpoint of /api/auth reveals whether an address has an account', async () => {
  const send = async (path: string, account: string) => {
    const body = JSON.stringify({ name: 'Eve', email: account, newEmail: account, password });
    const headers = { 'content-type': 'application/json' };
    const response = await request(path, { method: 'POST', headers, body });
    return [response.status, await response.text()];
  };
  for (const path of [
    ...['/sign-up/email', '/request-password-reset', '/send-verification-email'],
    ...['/change-email', '/delete-user', '/reset-password', '/sign-in/social'],
  ]) {
    const [known, unknown] = [await send(path, email), await send(path, 'nobody@acme.com')];
    assert.deepEqual(known, unknown, path);
    assert.ok(Number(known[0]) >= 400, path);
  }
});

test('POST /api/auth/sign-up/email → 404, and no account is created', async () => {
  const response = await request('/sign-up/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'eve@acme.com', password, name: 'Eve' }),
  });
  assert.equal(response.status, 404);
  const { rows } = await database.pool.query(`select from people where email = 'eve@acme.com'`);
  assert.equal(rows.length, 0);
});

test('every endpoint of better-auth counts a wrong password, accepts none, or → 404', async () => {
  const { api } = betterAuth({ ...peopleOptions(settings), plugins: peoplePlugins(settings) });
  const signedIn = await signIn({ email, password }, '10.0.0.30');
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const headers = { 'content-type': 'application/json', cookie };
  const person = { email: 'nobody@acme.com', name: 'Eve', newPassword: password };
  const wrong = { password: 'wrong', currentPassword: 'wrong', code: 'wrong' };
  const body = JSON.stringify({ ...person, ...wrong });
  // An authenticator app, so that there are codes to guess.
  const enable = { method: 'POST', headers, body: JSON.stringify({ password }) };
  await request('/two-factor/enable', enable);
  await database.pool.query(
    'with app as (update two_factors set verified = true) update people set two_factor_enabled = true',
  );
  const withoutPassword = [
    ...['/get-session', '/sign-out', '/change-email'],
    ...['/request-password-reset', '/reset-password'],
    ...['/passkey/generate-register-options', '/passkey/generate-authenticate-options'],
    ...['/passkey/verify-registration', '/passkey/verify-authentication'],
    ...['/passkey/list-user-passkeys', '/passkey/delete-passkey', '/passkey/update-passkey'],
  ];
  const counted: string[] = [];
  for (const { path } of Object.values(api)) {
    if (path === undefined || withoutPassword.includes(path)) continue;
    const url = path.replace(/:\w+/, 'any');
    assert.equal((await request(url, { headers })).status, 404, path);
    const before = await countFailures();
    const { status } = await request(url, { method: 'POST', headers, body }, '10.0.0.31');
    if (status === 404) continue;
    assert.ok((await countFailures()) > before, `${path} → ${status}`);
    counted.push(path);
  }
  assert.deepEqual(counted.sort(), [
    '/change-password',
    '/sign-in/email',
    '/two-factor/disable',
    '/two-factor/enable',
    '/two-factor/generate-backup-codes',
    '/two-factor/verify-backup-code',
    '/two-factor/verify-totp',
  ]);
  await database.pool.query(
    'with app as (delete from two_factors) update people set two_factor_enabled = false',
  );
});

test('a database error during sign-in is thrown and not printed', async (t) => {
  const print = t.mock.method(console, 'error', () => {});
  await database.pool.query('alter table sessions rename to sessions_gone');
  await assert.rejects(signIn({ email, password }, '10.0.0.32'), /sessions/);
  await database.pool.query('alter table sessions_gone rename to sessions');
  assert.equal(print.mock.callCount(), 0);
});

test('ten wrong passwords from one address → 429 there, and 200 from another address', async () => {
  const statuses: number[] = [];
  for (let round = 0; round < 11; round += 1) {
    statuses.push((await signIn({ email, password: 'guess' }, '10.0.0.66')).status);
  }
  assert.deepEqual(statuses, [...Array(10).fill(401), 429]);
  assert.equal((await signIn({ email, password }, '10.0.0.67')).status, 200);
});

test('adding an address that has an account creates nothing and changes nothing', async () => {
  const before = await database.pool.query('select id, password from accounts');
  assert.equal(await addPerson(email), undefined);
  const after = await database.pool.query('select id, password from accounts');
  assert.deepEqual(after.rows, before.rows);
});

test('a rolled back transaction leaves no person behind', async () => {
  const rolledBack = database.kysely.transaction().execute(async (db) => {
    const bo = { name: 'Bo', email: 'bo@acme.com', passwordHash: 'x', isVerified: true };
    await createPerson(db, bo);
    throw new Error('roll back');
  });
  await assert.rejects(rolledBack, /roll back/);
  const { rows } = await database.pool.query(`select from people where email = 'bo@acme.com'`);
  assert.equal(rows.length, 0);
});
