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

const input = {
  workspace: 'Acme & <Sons>',
  name: 'Ann',
  email: 'Ann@acme.com',
  password: 'correct horse',
};

const show = (token: string, headers = {}) =>
  app.inject({ url: '/setup', query: { token }, headers });
const send = (fields: Record<string, string>, headers = {}) =>
  app.inject({
    method: 'POST',
    url: '/setup',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
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

test('the page has the form, loads nothing from other hosts and sends no referrer', async () => {
  const response = await show(await newLink());
  assert.equal(response.statusCode, 200);
  assert.match(response.body, /<html lang="en">/);
  for (const id of ['workspace', 'name', 'email', 'password']) {
    assert.match(response.body, new RegExp(`<label for="${id}">.+<input id="${id}" name="${id}"`));
  }
  assert.doesNotMatch(response.body, /<script|https?:\/\//);
  assert.match(
    String(response.headers['content-security-policy']),
    /^default-src 'none'; style-src/,
  );
  assert.equal(response.headers['referrer-policy'], 'no-referrer');
  assert.equal(response.headers['cache-control'], 'no-store');
});

test('only the hash of the token is stored', async () => {
  const token = await newLink();
  const { rows } = await database.pool.query('select token_hash from setup_links');
  assert.ok(rows.length > 0);
  assert.ok(rows.every((row) => !row.token_hash.equals(Buffer.from(token))));
});

test('an unknown token → 404', async () => {
  for (const url of ['/setup', '/setup?token=', '/setup?token=x', '/setup?token=a&token=b']) {
    assert.equal((await app.inject({ url })).statusCode, 404, url);
  }
  assert.equal((await send({ ...input, token: 'x' })).statusCode, 404);
  assert.deepEqual(await count(), { workspaces: 0, people: 0 });
});

test('invalid input → 422 with a message at each field, and the form stays filled in', async () => {
  const token = await newLink();
  const response = await send({
    token,
    workspace: '',
    name: '"><b>',
    email: 'x',
    password: 'short',
  });
  assert.equal(response.statusCode, 422);
  assert.match(response.body, /role="alert"/);
  assert.match(response.body, /id="workspace-wrong">A workspace needs a name/);
  assert.match(response.body, /aria-describedby="email-hint email-wrong" aria-invalid="true"/);
  assert.match(response.body, /id="password-wrong">A password has 8 to 128 characters/);
  assert.match(response.body, /value="&quot;&gt;&lt;b&gt;"/);
  assert.doesNotMatch(response.body, /<b>|short/);
  assert.equal((await show(token)).statusCode, 200);
  assert.deepEqual(await count(), { workspaces: 0, people: 0 });
});

test('a browser in German → the page and its problems in German', async () => {
  const headers = { 'accept-language': 'de-CH, en;q=0.5' };
  const token = await newLink();
  const shown = await show(token, headers);
  assert.equal(shown.headers['content-language'], 'de');
  assert.match(shown.body, /<html lang="de">.*<h1>Inlet einrichten<\/h1>/s);
  const wrong = { token, workspace: '', name: 'Ann', email: 'x', password: 'kurz' };
  const refused = await send(wrong, headers);
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /id="workspace-wrong">Füllen Sie dieses Feld aus\./);
  assert.match(refused.body, /id="email-wrong">„x“ ist keine E-Mail-Adresse/);
  assert.match(refused.body, /id="password-wrong">Ein Passwort hat 8 bis 128 Zeichen\./);
  const unknown = await show('x', headers);
  assert.match(unknown.body, /<h1>Dieser Link funktioniert nicht<\/h1>/);
});

test('a link older than seven days → 410', async () => {
  const token = await newLink();
  const before = now;
  now = new Date(before.getTime() + 7 * 86_400_000);
  const responses = [await show(token), await send({ ...input, token })];
  now = before;
  assert.deepEqual(
    responses.map(({ statusCode }) => statusCode),
    [410, 410],
  );
});

test('four concurrent uses of two links create one account, in the language of the page', async () => {
  const tokens = [await newLink(), await newLink()];
  const responses = await Promise.all(
    [...tokens, ...tokens].map((token, index) =>
      send({ ...input, token, email: `ann${index}@acme.com` }, { 'accept-language': 'de' }),
    ),
  );
  const statuses = responses.map(({ statusCode }) => statusCode).toSorted();
  assert.deepEqual(statuses, [201, 410, 410, 410]);
  assert.deepEqual(await count(), { workspaces: 1, people: 1 });
  const done = responses.find(({ statusCode }) => statusCode === 201);
  assert.match(done?.body ?? '', /Acme &amp; &lt;Sons&gt; ist bereit/);
  assert.match(done?.body ?? '', /href="\/sign-in\?next=%2Fw%2Facme-sons%2Fstart"/);
  assert.match(done?.body ?? '', /href="\/docs"/);
  for (const token of tokens) assert.equal((await show(token)).statusCode, 410);
  const workspaces = await database.pool.query('select language from workspaces');
  assert.deepEqual(workspaces.rows, [{ language: 'de' }]);
  assert.equal(await createSetupLink(deps), undefined);
  const { rows } = await database.pool.query(
    'select type, actor_type from events order by seq limit 1',
  );
  assert.deepEqual(rows, [{ type: 'workspace.created', actor_type: 'member' }]);
});
