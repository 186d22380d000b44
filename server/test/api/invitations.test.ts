// Invitations: the link by which a user joins a workspace.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { personCaller } from '../sessions.ts';
import { inviterWith, someone, usersPath as users } from './invite-user.ts';

let late = 0;
const app = await buildTestApp({ clock: { now: () => new Date(Date.now() + late) } });
after(app.close);
const key = caller(app, app.keys.leadhub);
const pathOf = (url: string) => new URL(url).pathname;
const invite = inviterWith(key);
const password = 'correct horse';
const week = 7 * 86_400_000;

const open = (link: string) => app.app.inject({ url: link });
const join = (link: string, fields: Record<string, string>) =>
  app.app.inject({
    method: 'POST',
    url: link,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const cookieOf = ({ cookies }: Awaited<ReturnType<typeof join>>) =>
  `${cookies[0]?.name}=${encodeURIComponent(cookies[0]?.value ?? '')}`;

test('an invited user joins by the link and is signed in', async () => {
  const { id, link, input } = await invite();
  const invited = await key('GET', `${users}/${id}`);
  assert.equal(invited.body.data.status, 'invited');
  assert.equal('invite_url' in invited.body.data, false);

  const page = await open(link);
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /Join acme.*as an agent/s);
  assert.doesNotMatch(page.body, /<script|https?:\/\//);
  assert.equal(page.headers['referrer-policy'], 'no-referrer');
  for (const field of ['name', 'password']) {
    assert.match(page.body, new RegExp(`<label for="${field}">.+<input id="${field}"`));
  }
  const joined = await join(link, { name: 'Jo <b>', password });
  assert.equal(joined.statusCode, 201);
  const call = personCaller(app, cookieOf(joined));
  const me = (await call('GET', `${users}/me`)).body.data;
  assert.deepEqual([me.user.id, me.user.name, me.role], [id, 'Jo <b>', 'agent']);
  const shown = (await key('GET', `${users}/${input.email}`)).body.data;
  assert.deepEqual([shown.id, shown.status, shown.name], [id, 'active', 'Jo <b>']);
  const again = [await open(link), await join(link, { name: 'Eve', password })];
  assert.deepEqual(
    again.map(({ statusCode }) => statusCode),
    [410, 410],
  );
});

test('a browser in German → the invitation, its problems and the welcome in German', async () => {
  const { link } = await invite();
  const headers = { 'accept-language': 'de' };
  const page = await app.app.inject({ url: link, headers });
  assert.match(page.body, /<html lang="de">.*acme beitreten.*Ihre Rolle ist „Bearbeitung“/s);
  const send = (fields: Record<string, string>) =>
    app.app.inject({
      method: 'POST',
      url: link,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  const refused = await send({ name: ' ', password: 'kurz' });
  assert.match(refused.body, /Füllen Sie dieses Feld aus\..*Ein Passwort hat 8 bis 128 Zeichen\./s);
  const joined = await send({ name: 'Jo', password });
  assert.match(joined.body, /Sie sind acme beigetreten.*Sie sind angemeldet\./s);
});

test('3 uses of one link at once → one joins', async () => {
  const { link } = await invite();
  const responses = await Promise.all(
    [1, 2, 3].map((number) => join(link, { name: `Jo ${number}`, password })),
  );
  const statuses = responses.map(({ statusCode }) => statusCode).sort();
  assert.equal(statuses[0], 201);
  assert.ok(
    statuses.slice(1).every((status) => status === 410 || status === 422),
    `${statuses}`,
  );
});

test('a person with an account joins with their password', async () => {
  const input = someone();
  const first = await invite(input);
  await join(first.link, { name: 'Jo', password });
  const other = await app.addTenant('elsewhere');
  const elsewhere = caller(app, other.keys.leadhub);
  const { data } = (await elsewhere('POST', users, { ...input, role: 'manager' })).body;
  const link = pathOf(data.invite_url);
  const page = await open(link);
  assert.match(page.body, /Sign in and join/);
  assert.doesNotMatch(page.body, /id="name"/);
  const wrong = await join(link, { password: 'not the one', name: 'Eve' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /aria-invalid="true"/);
  const joined = await join(link, { password });
  assert.equal(joined.statusCode, 201);
  const me = await personCaller(app, cookieOf(joined))('GET', `${users}/me`);
  assert.deepEqual(
    me.body.data.workspaces.map(({ slug, role }: Record<string, string>) => [slug, role]),
    [
      ['acme', 'agent'],
      ['elsewhere', 'manager'],
    ],
  );
});

test('an invalid join form shows errors at its fields, and the link still works', async () => {
  const { link } = await invite();
  const response = await join(link, { name: '"><i>', password: 'short' });
  assert.equal(response.statusCode, 422);
  assert.match(response.body, /id="password-wrong">A password has 8 to 128/);
  assert.match(response.body, /value="&quot;&gt;&lt;i&gt;"/);
  assert.doesNotMatch(response.body, /short"/);
  assert.equal((await open(link)).statusCode, 200);
});

test('a link is valid for 7 days, until a newer one, and not for a deactivated user', async () => {
  const { id, link } = await invite();
  late = week;
  assert.equal((await open(link)).statusCode, 410);
  assert.equal((await join(link, { name: 'Jo', password })).statusCode, 410);
  const renewed = await key('POST', `${users}/${id}/invite`);
  assert.equal(renewed.status, 200);
  const newer = pathOf(renewed.body.data.invite_url);
  assert.equal((await open(link)).statusCode, 404);
  assert.equal((await open(newer)).statusCode, 200);
  late = 0;

  assert.equal((await key('POST', `${users}/${id}/deactivate`)).body.data.status, 'deactivated');
  assert.equal((await open(newer)).statusCode, 404);
  assert.equal((await key('POST', `${users}/${id}/invite`)).status, 409);
  assert.equal((await key('POST', `${users}/${id}/reactivate`)).body.data.status, 'invited');
  assert.equal((await join(newer, { name: 'Jo', password })).statusCode, 201);
  assert.equal((await key('POST', `${users}/${id}/invite`)).status, 409);
});

test('an invented link → 404', async () => {
  const { link } = await invite();
  const swapped = `${link.slice(0, -4)}aaaa`;
  for (const url of ['/invite/x', '/invite/%00', `${link}a`, link.slice(0, -1), swapped]) {
    assert.equal((await open(url)).statusCode, 404, url);
    assert.equal((await join(url, { name: 'Jo', password })).statusCode, 404, url);
  }
  const { rows } = await app.database.pool.query('select token_hash from invitations');
  assert.ok(rows.length > 0);
  assert.ok(rows.every((row) => row.token_hash.length === 32));
});

test('no event contains the token', async () => {
  const { link } = await invite();
  const token = link.split('/').at(-1);
  const { rows } = await app.database.pool.query(
    `select 1 from events where strpos(coalesce(after::text, '') || coalesce(before::text, ''), $1) > 0`,
    [token],
  );
  assert.equal(rows.length, 0);
});
