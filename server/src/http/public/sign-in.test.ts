import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fastify } from 'fastify';
import { createTestDatabase } from '../../../test/database.ts';
import { testPeople, testPublicUrl } from '../../../test/people.ts';
import { createWorkspace } from '../../domain/workspaces/create-workspace.ts';
import { systemClock } from '../../platform/clock.ts';
import { renderApiError } from '../api/errors.ts';
import { toDomainError } from '../errors/to-domain-error.ts';
import { signInPlugin } from './sign-in.ts';

const database = await createTestDatabase();
const people = testPeople(database);
const app = fastify();
app.setErrorHandler((error, request, reply) => {
  const { status, body } = renderApiError(toDomainError(error), request.id);
  return reply.code(status).send(body);
});
app.decorateRequest('withSlot', (task) => task());
await app.register(signInPlugin({ people, publicUrl: testPublicUrl }));
app.post('/other', async (request) => ({ received: request.body }));
const owner = { email: 'ann@acme.com', password: 'correct horse' };
await createWorkspace(
  { database, people, clock: systemClock, listeners: [] },
  { name: 'Acme', owner },
  { type: 'command', id: null },
);
after(async () => {
  await app.close();
  await database.drop();
});

const signIn = (payload: object | string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: testPublicUrl, 'content-type': 'application/json', ...headers },
    payload,
  });

test("a sign-in sets a cookie, and the session of that cookie is the person's", async () => {
  const response = await signIn(owner);
  assert.equal(response.statusCode, 200);
  const [cookie] = response.cookies;
  assert.equal(cookie?.name, 'inlet.session_token');
  const session = await app.inject({
    url: '/api/auth/get-session',
    cookies: { 'inlet.session_token': cookie?.value ?? '' },
  });
  assert.equal(session.json().user.email, 'ann@acme.com');
  assert.equal(session.headers['cache-control'], 'no-store');
});

test('the eleventh correct sign-in from one address → 200', async () => {
  for (let round = 0; round < 11; round += 1) assert.equal((await signIn(owner)).statusCode, 200);
});

test('a sign-in from another origin → 403', async () => {
  const cookie = 'inlet.session_token=x';
  const response = await signIn(owner, { origin: 'https://evil.example', cookie });
  assert.equal(response.statusCode, 403);
});

test('a malformed sign-in → 4xx', async () => {
  for (const payload of ['', '{', '[]', 'null', '{"email":{},"password":[]}', '\0']) {
    const { statusCode } = await signIn(payload);
    assert.ok(statusCode >= 400 && statusCode < 500, `${payload} → ${statusCode}`);
  }
  assert.equal((await signIn('x'.repeat(70_000))).statusCode, 413);
  assert.equal((await app.inject({ url: '/api/auth/nothing' })).statusCode, 404);
});

test('a forged address header does not raise the limit of wrong passwords', async () => {
  const wrong = { ...owner, password: 'incorrect' };
  const statuses = new Set<number>();
  for (let round = 0; round < 12; round += 1) {
    const forged = { 'x-inlet-client-address': `10.0.0.${round}` };
    const response = await signIn(wrong, { ...forged, 'x-forwarded-for': `10.0.0.${round}` });
    statuses.add(response.statusCode);
    if (response.statusCode === 429) assert.match(String(response.headers['retry-after']), /^\d+$/);
  }
  assert.ok(statuses.has(429));
});

test('other routes still parse their bodies', async () => {
  const response = await app.inject({ method: 'POST', url: '/other', payload: { a: 1 } });
  assert.deepEqual(response.json(), { received: { a: 1 } });
});
