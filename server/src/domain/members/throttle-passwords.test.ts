// The limits of guessing, over two processes: what is guarded answers at once here, so that many
// attempts cost no time.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { testPublicUrl, testSecret } from '../../../test/people.ts';
import { silentLog } from '../../platform/log.ts';
import { guardPasswords } from './guard-passwords.ts';

const database = await createTestDatabase();
after(() => database.drop());

const right = 'correct horse';
let answered = 0;
/** As better-auth answers. */
async function answer(request: Request): Promise<Response> {
  answered += 1;
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
const guards = [1, 2].map(() => guardPasswords(database, settings, answer));

interface Sent {
  path?: string;
  headers?: Record<string, string>;
  /** Through which of the processes. */
  at?: number;
}

function send(address: string, body: object | string, { path, headers, at = 0 }: Sent = {}) {
  const request = new Request(`${testPublicUrl}/api/auth${path ?? '/sign-in/email'}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-inlet-client-address': address,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return (guards[at % 2] as (typeof guards)[0])(request);
}

/** The statuses of many at once, and how often each came. */
async function countOf(count: number, run: (index: number) => Promise<Response>) {
  const responses = await Promise.all(Array.from({ length: count }, (_, index) => run(index)));
  const counts: Record<number, number> = {};
  for (const { status } of responses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

test('right passwords of one address are never too many', async () => {
  const counts = await countOf(40, (at) =>
    send('10.0.0.1', { email: `ann${at}@a.io`, password: right }, { at }),
  );
  assert.deepEqual(counts, { 200: 40 });
});

test('of wrong passwords of one address ten a minute are looked at → 429', async () => {
  const before = answered;
  const counts = await countOf(40, (at) =>
    send('10.0.0.2', { email: `nobody${at}@a.io`, password: 'wrong' }, { at }),
  );
  assert.deepEqual(counts, { 401: 10, 429: 30 });
  assert.equal(answered - before, 10);
  const held = await send('10.0.0.2', { email: 'ann@a.io', password: right });
  assert.equal(held.status, 429);
  const wait = Number(held.headers.get('retry-after'));
  assert.ok(wait > 0 && wait <= 60, `${wait}`);
  const other = await send('10.0.0.3', { email: 'ann@a.io', password: right });
  assert.equal(other.status, 200);
});

test('the IPv6 addresses of one household count as one', async () => {
  const counts = await countOf(11, (at) =>
    send(`2001:db8::${at}`, { email: `nobody${at}@a.io`, password: 'wrong' }),
  );
  assert.deepEqual(counts, { 401: 10, 429: 1 });
});

test('of wrong passwords of one account thirty a minute are looked at, however it is spelled', async () => {
  const counts = await countOf(40, (at) => {
    const email = at % 2 === 0 ? 'ceo@a.io' : 'CEO@A.io';
    return send(`10.1.${at}.1`, { email, password: 'wrong' }, { at });
  });
  assert.deepEqual(counts, { 401: 30, 429: 10 });
});

test('an address that is held up does not hold up the account that it guesses', async () => {
  const guess = () => send('10.0.0.4', { email: 'victim@a.io', password: 'wrong' });
  assert.deepEqual(await countOf(60, guess), { 401: 10, 429: 50 });
  const owner = await send('10.0.0.5', { email: 'victim@a.io', password: right });
  assert.equal(owner.status, 200);
});

test('a form that names two addresses counts for the one that better-auth reads', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const counts = await countOf(35, (at) =>
    send(`10.2.${at}.1`, `email=other${at}%40a.io&email=twice%40a.io&password=wrong`, { headers }),
  );
  assert.deepEqual(counts, { 401: 30, 429: 5 });
});

test('guessing with somebody’s session is held up as well', async () => {
  const counts = await countOf(35, (at) => {
    const headers = { cookie: `${sessionCookie}=${session}; other=${at}` };
    const body = { currentPassword: 'wrong', newPassword: right };
    return send(`10.3.${at}.1`, body, { path: '/change-password', headers });
  });
  assert.deepEqual(counts, { 400: 30, 429: 5 });
});

test('no other spelling of the path leads past it', async () => {
  const before = answered;
  for (const path of [
    '/sign-in/email/',
    '/sign-in//email',
    '//sign-in/email',
    '/sign-in/%65mail',
  ]) {
    assert.equal((await send('10.0.0.6', { email: 'ann@a.io' }, { path })).status, 404, path);
  }
  assert.equal(answered, before);
});

test('IPv6 networks of one subscriber get no further than two addresses do, and lock nobody out', async () => {
  const guess = (at: number) =>
    send(`2001:db8:1:${at % 4}::1`, { email: 'boss@a.io', password: 'wrong' }, { at });
  assert.deepEqual(await countOf(60, guess), { 401: 20, 429: 40 });
  const owner = await send('2001:db8:2::1', { email: 'boss@a.io', password: right });
  assert.equal(owner.status, 200);
  const another = await send('2001:db8:1:5::1', { email: 'other@a.io', password: right });
  assert.equal(another.status, 200);
});

test('a request that names no account → refused, and goes no further', async () => {
  const before = answered;
  const bodies = ['null', '[]', '{"email":{}}', '{"email":null,"password":[]}'];
  for (const body of bodies) assert.equal((await send('10.0.0.7', body)).status, 400, body);
  const text = { headers: { 'content-type': 'text/plain' } };
  assert.equal((await send('10.0.0.7', { email: 'ann@a.io' }, text)).status, 415);
  const guess = { currentPassword: 'wrong', newPassword: right };
  for (const cookie of ['', `${sessionCookie}="${session}"`]) {
    const spelled = { path: '/change-password', headers: { cookie } };
    assert.equal((await send('10.0.0.7', guess, spelled)).status, 401, cookie);
  }
  assert.equal(answered, before);
});

test('a sign-in that breaks is not counted as a wrong password', async () => {
  const breaking = guardPasswords(database, settings, async () => {
    throw new Error('broken');
  });
  for (let round = 0; round < 11; round += 1) {
    const request = new Request(`${testPublicUrl}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-inlet-client-address': '10.0.0.8' },
      body: JSON.stringify({ email: 'broken@a.io', password: right }),
    });
    await assert.rejects(breaking(request), /broken/);
  }
});
