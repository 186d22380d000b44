import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fastify } from 'fastify';
import { createTestDatabase } from '../../../test/database.ts';
import { testPeople } from '../../../test/people.ts';
import { createSetupLink } from '../../domain/members/setup-link.ts';
import { setupPlugin } from './setup.ts';

const database = await createTestDatabase();
const people = testPeople(database);
let now = new Date('2026-03-28T09:15:00Z');
const clock = { now: () => now };
const deps = { database, people, clock, listeners: [] };
const app = fastify();
await app.register(setupPlugin(deps));
after(async () => {
  await app.close();
  await database.drop();
});

const given = {
  workspace: 'Acme & <Sons>',
  name: 'Ann',
  email: 'Ann@acme.com',
  password: 'correct horse',
};

const show = (token: string) => app.inject({ url: '/setup', query: { token } });
const send = (fields: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url: '/setup',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

async function newLink(): Promise<string> {
  const token = await createSetupLink(deps);
  assert.ok(token !== undefined);
  return token;
}

const count = async () => {
  const { rows } = await database.pool.query(
    'select (select count(*) from workspaces) as workspaces, (select count(*) from people) as people',
  );
  return rows[0];
};

test('the page asks, loads nothing from elsewhere, and does not keep its address', async () => {
  const answer = await show(await newLink());
  assert.equal(answer.statusCode, 200);
  assert.match(answer.body, /<html lang="en">/);
  for (const id of ['workspace', 'name', 'email', 'password']) {
    assert.match(answer.body, new RegExp(`<label for="${id}">.+<input id="${id}" name="${id}"`));
  }
  assert.doesNotMatch(answer.body, /<script|https?:\/\//);
  assert.match(String(answer.headers['content-security-policy']), /^default-src 'none'; style-src/);
  assert.equal(answer.headers['referrer-policy'], 'no-referrer');
  assert.equal(answer.headers['cache-control'], 'no-store');
});

test('the token is kept as a hash only', async () => {
  const token = await newLink();
  const { rows } = await database.pool.query('select token_hash from setup_links');
  assert.ok(rows.length > 0);
  assert.ok(rows.every((row) => !row.token_hash.equals(Buffer.from(token))));
});

test('a link that was never made does not open, by whatever it is called', async () => {
  for (const url of ['/setup', '/setup?token=', '/setup?token=x', '/setup?token=a&token=b']) {
    assert.equal((await app.inject({ url })).statusCode, 404, url);
  }
  assert.equal((await send({ ...given, token: 'x' })).statusCode, 404);
  assert.deepEqual(await count(), { workspaces: 0, people: 0 });
});

test('what is wrong is told beside each field, and the rest stays filled in', async () => {
  const token = await newLink();
  const answer = await send({ token, workspace: '', name: '"><b>', email: 'x', password: 'short' });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /role="alert"/);
  assert.match(answer.body, /id="workspace-wrong">A workspace needs a name/);
  assert.match(answer.body, /aria-describedby="email-hint email-wrong" aria-invalid="true"/);
  assert.match(answer.body, /id="password-wrong">A password has 8 to 128 characters/);
  assert.match(answer.body, /value="&quot;&gt;&lt;b&gt;"/);
  assert.doesNotMatch(answer.body, /<b>|short/);
  assert.equal((await show(token)).statusCode, 200);
  assert.deepEqual(await count(), { workspaces: 0, people: 0 });
});

test('a link works for seven days', async () => {
  const token = await newLink();
  const before = now;
  now = new Date(before.getTime() + 7 * 86_400_000);
  const answers = [await show(token), await send({ ...given, token })];
  now = before;
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [410, 410],
  );
});

test('of all who use links at once, one makes the first account, and every link is closed', async () => {
  const tokens = [await newLink(), await newLink()];
  const answers = await Promise.all(
    [...tokens, ...tokens].map((token, index) =>
      send({ ...given, token, email: `ann${index}@acme.com` }),
    ),
  );
  const statuses = answers.map(({ statusCode }) => statusCode).toSorted();
  assert.deepEqual(statuses, [201, 410, 410, 410]);
  assert.deepEqual(await count(), { workspaces: 1, people: 1 });
  const done = answers.find(({ statusCode }) => statusCode === 201);
  assert.match(done?.body ?? '', /Acme &amp; &lt;Sons&gt; is ready/);
  assert.match(done?.body ?? '', /inlet -- quickstart --workspace acme-sons/);
  assert.match(done?.body ?? '', /href="\/docs"/);
  for (const token of tokens) assert.equal((await show(token)).statusCode, 410);
  assert.equal(await createSetupLink(deps), undefined);
  const { rows } = await database.pool.query(
    'select type, actor_type from events order by seq limit 1',
  );
  assert.deepEqual(rows, [{ type: 'workspace.created', actor_type: 'member' }]);
});
