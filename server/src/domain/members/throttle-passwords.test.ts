// The limits on password guessing, over two processes. A stub stands in for better-auth, so that
// many attempts cost no hashing.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { testPublicUrl, testSecret } from '../../../test/people.ts';
import { silentLog } from '../../platform/log.ts';
import { throttlePasswords } from './throttle-passwords.ts';

const database = await createTestDatabase();
after(() => database.drop());

const right = 'correct horse';
let handled = 0;
/** Responds like better-auth. */
async function respond(request: Request): Promise<Response> {
  handled += 1;
  const isJson = request.headers.get('content-type') === 'application/json';
  const body = isJson
    ? (((await request.json()) ?? {}) as Record<string, string>)
    : Object.fromEntries(new URLSearchParams(await request.text()));
  if ((body.password ?? body.currentPassword) === right) return Response.json({});
  const isSignIn = request.url.endsWith('/sign-in/email');
  const code = isSignIn ? 'INVALID_EMAIL_OR_PASSWORD' : 'INVALID_PASSWORD';
  return Response.json({ code }, { status: isSignIn ? 401 : 400 });
}

const signature = createHmac('sha256', testSecret).update('token').digest('base64');
const sessionCookie = 'inlet.session_token';
const session = encodeURIComponent(`token.${signature}`);
const settings = { publicUrl: testPublicUrl, secret: testSecret, log: silentLog };
const handlers = [1, 2].map(() => throttlePasswords(database, settings, respond));

interface SendOptions {
  path?: string;
  headers?: Record<string, string>;
  /** Selects the process. */
  at?: number;
}

function send(address: string, body: object | string, { path, headers, at = 0 }: SendOptions = {}) {
  const request = new Request(`${testPublicUrl}/api/auth${path ?? '/sign-in/email'}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-inlet-client-address': address,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return (handlers[at % 2] as (typeof handlers)[0])(request);
}

/** Sends many requests at once and counts the responses by status. */
async function countOf(count: number, run: (index: number) => Promise<Response>) {
  const responses = await Promise.all(Array.from({ length: count }, (_, index) => run(index)));
  const counts: Record<number, number> = {};
  for (const { status } of responses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

test('correct passwords from one address are not limited', async () => {
  const counts = await countOf(40, (at) =>
    send('10.0.0.1', { email: `ann${at}@a.io`, password: right }, { at }),
  );
  assert.deepEqual(counts, { 200: 40 });
});

test('40 wrong passwords from one address at once → 10 are checked, 30 get 429', async () => {
  const before = handled;
  const counts = await countOf(40, (at) =>
    send('10.0.0.2', { email: `nobody${at}@a.io`, password: 'wrong' }, { at }),
  );
  assert.deepEqual(counts, { 401: 10, 429: 30 });
  assert.equal(handled - before, 10);
  const throttled = await send('10.0.0.2', { email: 'ann@a.io', password: right });
  assert.equal(throttled.status, 429);
  const wait = Number(throttled.headers.get('retry-after'));
  assert.ok(wait > 0 && wait <= 60, `${wait}`);
  const other = await send('10.0.0.3', { email: 'ann@a.io', password: right });
  assert.equal(other.status, 200);
});

test('IPv6 addresses of one /64 network share a limit', async () => {
  const counts = await countOf(11, (at) =>
    send(`2001:db8::${at}`, { email: `nobody${at}@a.io`, password: 'wrong' }),
  );
  assert.deepEqual(counts, { 401: 10, 429: 1 });
});

test('40 wrong passwords for one account, in any spelling → 30 are checked, 10 get 429', async () => {
  const counts = await countOf(40, (at) => {
    const email = at % 2 === 0 ? 'ceo@a.io' : 'CEO@A.io';
    return send(`10.1.${at}.1`, { email, password: 'wrong' }, { at });
  });
  assert.deepEqual(counts, { 401: 30, 429: 10 });
});

test('a throttled address does not throttle the account that it guesses', async () => {
  const guess = () => send('10.0.0.4', { email: 'victim@a.io', password: 'wrong' });
  assert.deepEqual(await countOf(60, guess), { 401: 10, 429: 50 });
  const owner = await send('10.0.0.5', { email: 'victim@a.io', password: right });
  assert.equal(owner.status, 200);
});

test('a form with two email fields counts for the one that better-auth reads', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const counts = await countOf(35, (at) =>
    send(`10.2.${at}.1`, `email=other${at}%40a.io&email=twice%40a.io&password=wrong`, { headers }),
  );
  assert.deepEqual(counts, { 401: 30, 429: 5 });
});

test('35 wrong current passwords with one session → 30 are checked, 5 get 429', async () => {
  const counts = await countOf(35, (at) => {
    const headers = { cookie: `${sessionCookie}=${session}; other=${at}` };
    const body = { currentPassword: 'wrong', newPassword: right };
    return send(`10.3.${at}.1`, body, { path: '/change-password', headers });
  });
  assert.deepEqual(counts, { 400: 30, 429: 5 });
});

test('another spelling of the sign-in path → 404', async () => {
  const before = handled;
  for (const path of [
    '/sign-in/email/',
    '/sign-in//email',
    '//sign-in/email',
    '/sign-in/%65mail',
  ]) {
    assert.equal((await send('10.0.0.6', { email: 'ann@a.io' }, { path })).status, 404, path);
  }
  assert.equal(handled, before);
});

test('guesses from one /48 network get 429 after 20 and lock no other network out', async () => {
  const guess = (at: number) =>
    send(`2001:db8:1:${at % 4}::1`, { email: 'boss@a.io', password: 'wrong' }, { at });
  assert.deepEqual(await countOf(60, guess), { 401: 20, 429: 40 });
  const owner = await send('2001:db8:2::1', { email: 'boss@a.io', password: right });
  assert.equal(owner.status, 200);
  const another = await send('2001:db8:1:5::1', { email: 'other@a.io', password: right });
  assert.equal(another.status, 200);
});

test('a request without an account → 400, 415 or 401, and better-auth does not see it', async () => {
  const before = handled;
  const bodies = ['null', '[]', '{"email":{}}', '{"email":null,"password":[]}'];
  for (const body of bodies) assert.equal((await send('10.0.0.7', body)).status, 400, body);
  const text = { headers: { 'content-type': 'text/plain' } };
  assert.equal((await send('10.0.0.7', { email: 'ann@a.io' }, text)).status, 415);
  const guess = { currentPassword: 'wrong', newPassword: right };
  for (const cookie of ['', `${sessionCookie}="${session}"`]) {
    const options = { path: '/change-password', headers: { cookie } };
    assert.equal((await send('10.0.0.7', guess, options)).status, 401, cookie);
  }
  assert.equal(handled, before);
});

test('a sign-in that throws does not count as a wrong password', async () => {
  const failing = throttlePasswords(database, settings, async () => {
    throw new Error('broken');
  });
  for (let round = 0; round < 11; round += 1) {
    const request = new Request(`${testPublicUrl}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-inlet-client-address': '10.0.0.8' },
      body: JSON.stringify({ email: 'broken@a.io', password: right }),
    });
    await assert.rejects(failing(request), /broken/);
  }
});
