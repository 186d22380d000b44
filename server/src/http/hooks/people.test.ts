import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fastify } from 'fastify';
import { createTestDatabase } from '../../../test/database.ts';
import { testPeople, testPublicUrl } from '../../../test/people.ts';
import { createWorkspace } from '../../domain/workspaces/create-workspace.ts';
import { systemClock } from '../../platform/clock.ts';
import { renderApiError } from '../api/errors.ts';
import { toDomainError } from '../errors/to-domain-error.ts';
import { peoplePlugin } from './people.ts';

const database = await createTestDatabase();
const people = testPeople(database);
const app = fastify();
app.setErrorHandler((error, request, reply) => {
  const { status, body } = renderApiError(toDomainError(error), request.id);
  return reply.code(status).send(body);
});
app.decorateRequest('withSlot', (task) => task());
await app.register(peoplePlugin({ people, publicUrl: testPublicUrl }));
app.post('/elsewhere', async (request) => ({ got: request.body }));
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

test('a person signs in and is known by the cookie', async () => {
  const answer = await signIn(owner);
  assert.equal(answer.statusCode, 200);
  const [cookie] = answer.cookies;
  assert.equal(cookie?.name, 'inlet.session_token');
  const session = await app.inject({
    url: '/api/auth/get-session',
    cookies: { 'inlet.session_token': cookie?.value ?? '' },
  });
  assert.equal(session.json().user.email, 'ann@acme.com');
  assert.equal(session.headers['cache-control'], 'no-store');
});

test('the eleventh right sign-in of an address → 200', async () => {
  for (let round = 0; round < 11; round += 1) assert.equal((await signIn(owner)).statusCode, 200);
});

test('another site cannot sign a person in with their cookies', async () => {
  const cookie = 'inlet.session_token=x';
  const answer = await signIn(owner, { origin: 'https://evil.example', cookie });
  assert.equal(answer.statusCode, 403);
});

test('what is no sign-in is refused, and nothing breaks', async () => {
  for (const payload of ['', '{', '[]', 'null', '{"email":{},"password":[]}', '\0']) {
    const { statusCode } = await signIn(payload);
    assert.ok(statusCode >= 400 && statusCode < 500, `${payload} → ${statusCode}`);
  }
  assert.equal((await signIn('x'.repeat(70_000))).statusCode, 413);
  assert.equal((await app.inject({ url: '/api/auth/nothing' })).statusCode, 404);
});

test('a client cannot claim an address to try more passwords', async () => {
  const wrong = { ...owner, password: 'incorrect' };
  const statuses = new Set<number>();
  for (let round = 0; round < 12; round += 1) {
    const claimed = { 'x-inlet-client-address': `10.0.0.${round}` };
    const answer = await signIn(wrong, { ...claimed, 'x-forwarded-for': `10.0.0.${round}` });
    statuses.add(answer.statusCode);
    if (answer.statusCode === 429) assert.match(String(answer.headers['retry-after']), /^\d+$/);
  }
  assert.ok(statuses.has(429));
});

test('routes beside it read bodies as ever', async () => {
  const answer = await app.inject({ method: 'POST', url: '/elsewhere', payload: { a: 1 } });
  assert.deepEqual(answer.json(), { got: { a: 1 } });
});
