// Feeds: what each address shows, to whom, and when it stops.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { type Call, caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { testPublicUrl } from '../people.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
await app.work();
const call = caller(app, app.keys.leadhub);

const made = async (path: string, body: object, by: Call = call) => {
  const response = await by('POST', `/api/v1/${path}`, body);
  assert.equal(response.status, 201, JSON.stringify(response.body));
  return response.body.data;
};

const read = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  app.app.inject({ method, url: url.slice(testPublicUrl.length), headers });

const rowsOf = async (url: string) => {
  const response = await read(url);
  assert.equal(response.statusCode, 200, response.body);
  return response.body.split('\r\n').slice(0, -1);
};

// Before the catalog is read for the first time, which has all members.
const agent = await addPerson(app, 'agent');
await made('leads', { first_name: 'Ann', email: 'ann@example.com', status: 'new' });
await made('leads', { first_name: 'Bob', notes: '=cmd()', status: 'won' });
await made('leads', { first_name: 'Cleo', status: 'won' });

test('a feed of leads → the chosen columns of its filter in its order, guarded, up to its limit', async () => {
  const { url } = await made('feeds', {
    ...{ kind: 'leads', name: 'Won', filter: { status: 'won' } },
    ...{ sort: 'first_name', direction: 'asc', columns: ['first_name', 'notes'] },
  });
  assert.match(url, /\/feeds\/[\w-]{43}\.csv$/);
  assert.deepEqual(await rowsOf(url), ['first_name,notes', "Bob,'=cmd()", 'Cleo,']);
  const limited = await made('feeds', {
    ...{ kind: 'leads', name: 'One', columns: ['first_name'], limit: 1 },
  });
  assert.deepEqual(await rowsOf(limited.url), ['first_name', 'Cleo']);
  const response = await read(limited.url);
  assert.equal(response.headers['content-type'], 'text/csv; charset=utf-8');
  assert.match(String(response.headers['cache-control']), /^private/);
  assert.equal(response.headers['x-total-count'], '1');
  const head = await read(limited.url, {}, 'HEAD');
  assert.deepEqual([head.statusCode, head.body], [200, '']);
});

test('a feed of a view → the view as it is when it is read', async () => {
  const view = await made('views', { kind: 'leads', name: 'Mine', filter: { status: 'won' } });
  const { url, view_id, filter } = await made('feeds', {
    ...{ kind: 'leads', name: 'View', view_id: view.id, columns: ['first_name'] },
  });
  assert.deepEqual([view_id, filter], [view.id, null]);
  assert.deepEqual(await rowsOf(url), ['first_name', 'Cleo', 'Bob']);
  await call('PATCH', `/api/v1/views/${view.id}`, { filter: { status: 'new' } });
  assert.deepEqual(await rowsOf(url), ['first_name', 'Ann']);
  await call('DELETE', `/api/v1/views/${view.id}`);
  const gone = await read(url);
  assert.equal(gone.statusCode, 422);
  assert.deepEqual(Object.keys(gone.json().errors), ['view_id']);
});

test('nothing changed → 304 by the entity tag; a change → the new rows', async () => {
  const { url } = await made('feeds', { kind: 'contacts', name: 'People', columns: ['email'] });
  const first = await read(url);
  const etag = String(first.headers.etag);
  const again = await read(url, { 'if-none-match': etag });
  assert.deepEqual([again.statusCode, again.body], [304, '']);
  await made('contacts', { first_name: 'Dora', email: 'dora@example.com' });
  const changed = await read(url, { 'if-none-match': `"other", ${etag}` });
  assert.equal(changed.statusCode, 200);
  assert.match(changed.body, /dora@example\.com/);
});

test('what a feed cannot show → 422 that names the field', async () => {
  const refused = async (body: object) => {
    const response = await call('POST', '/api/v1/feeds', { name: 'x', ...body });
    assert.equal(response.status, 422, JSON.stringify(response.body));
    return Object.keys(response.body.errors);
  };
  assert.deepEqual(await refused({ kind: 'leads', columns: ['shoe_size'] }), ['columns']);
  assert.deepEqual(await refused({ kind: 'leads', filter: { 'status[like]': 'won' } }), [
    'filter.status[like]',
  ]);
  assert.deepEqual(await refused({ kind: 'leads', sort: 'shoe_size' }), ['sort']);
  assert.deepEqual(await refused({ kind: 'leads', whose: 'team' }), ['whose']);
  assert.deepEqual(await refused({ kind: 'tasks', columns: ['title'] }), ['columns']);
  assert.deepEqual(await refused({ kind: 'leads', view_id: 1, search: 'ann' }), ['view_id']);
  const ofDeals = await made('views', { kind: 'deals', name: 'Deals' });
  assert.deepEqual(await refused({ kind: 'leads', view_id: ofDeals.id }), ['view_id']);
});

test('a calendar of my tasks → those with a due time, and of the team → all of them by name', async () => {
  const { call: asAgent, member } = agent;
  const lead = await made('leads', { first_name: 'Eve', last_name: 'Fox' });
  await made('tasks', {
    ...{ title: 'Call; back', due_at: '2030-05-06T10:00:00Z', assigned_user_id: member.number },
  });
  await made(`leads/${lead.id}/tasks`, { title: 'Send offer', due_at: '2030-05-07' });
  await made('tasks', { title: 'Some day', assigned_user_id: member.number });
  const mine = await made('feeds', { kind: 'tasks', name: 'My tasks' }, asAgent);
  assert.deepEqual([mine.whose, mine.show_as, mine.columns], ['mine', 'events', null]);
  assert.match(mine.url, /\.ics$/);
  const response = await read(mine.url);
  assert.equal(response.headers['content-type'], 'text/calendar; charset=utf-8');
  assert.match(response.body, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.match(response.body, /SUMMARY:Call\\; back\r\n/);
  assert.match(response.body, /DTSTART:20300506T100000Z\r\n/);
  assert.doesNotMatch(response.body, /Send offer|Some day/);
  const team = await made('feeds', { kind: 'tasks', name: 'All', whose: 'team' }, asAgent);
  const all = (await read(team.url)).body;
  assert.match(all, /SUMMARY:Send offer · Eve Fox\r\nDESCRIPTION:.*\/leads\/\d+\r\n/);
  assert.match(all, /DTSTART;VALUE=DATE:20300507\r\n/);
  assert.equal((await read(mine.url.replace('.ics', '.csv'))).statusCode, 404);
});

test('an agent → no feed of a list, and only their own feeds; an admin → all, without addresses', async () => {
  const { call: asAgent } = await addPerson(app, 'agent');
  const refused = await asAgent('POST', '/api/v1/feeds', { kind: 'leads', name: 'All leads' });
  assert.equal(refused.status, 403);
  const own = await made('feeds', { kind: 'tasks', name: 'Mine' }, asAgent);
  const listed = await asAgent('GET', '/api/v1/feeds');
  assert.deepEqual(
    listed.body.data.map(({ id, url }: typeof own) => [id, url]),
    [[own.id, own.url]],
  );
  const { call: asOther } = await addPerson(app, 'agent');
  assert.equal((await asOther('GET', `/api/v1/feeds/${own.id}`)).status, 404);
  const { call: asAdmin } = await addPerson(app, 'admin');
  assert.equal((await asAdmin('GET', `/api/v1/feeds/${own.id}`)).body.data.url, null);
  assert.equal((await asAdmin('POST', `/api/v1/feeds/${own.id}/renew-address`)).status, 403);
  assert.equal((await asAdmin('DELETE', `/api/v1/feeds/${own.id}`)).status, 204);
  assert.equal((await read(own.url)).statusCode, 404);
});

test('a renewed address → the former is unknown', async () => {
  const { id, url } = await made('feeds', { kind: 'tasks', name: 'Team', whose: 'team' });
  const renewed = await call('POST', `/api/v1/feeds/${id}/renew-address`);
  assert.equal(renewed.status, 200);
  assert.notEqual(renewed.body.data.url, url);
  assert.equal((await read(url)).statusCode, 404);
  assert.equal((await read(renewed.body.data.url)).statusCode, 200);
  const { body } = await call('GET', '/api/v1/events?types=feed.*&limit=1000');
  assert.ok(body.data.some(({ type }: { type: string }) => type === 'feed.address_renewed'));
  assert.doesNotMatch(JSON.stringify(body), /token|\/feeds\//);
});

test('an owner who loses the right, or leaves → the feed is unknown', async () => {
  const { call: asManager, member } = await addPerson(app, 'manager');
  const { url } = await made('feeds', { kind: 'leads', name: 'Leads' }, asManager);
  assert.equal((await read(url)).statusCode, 200);
  const user = `/api/v1/users/${member.number}`;
  assert.equal((await call('PATCH', user, { role: 'agent' })).status, 200);
  assert.equal((await read(url)).statusCode, 404);
  assert.equal((await call('PATCH', user, { role: 'manager' })).status, 200);
  assert.equal((await read(url)).statusCode, 200);
  assert.equal((await call('POST', `${user}/deactivate`)).status, 200);
  assert.equal((await read(url)).statusCode, 404);
  assert.equal((await call('DELETE', user)).status, 204);
  const count = async () =>
    (await app.database.pool.query('select from feeds where member_id = $1', [member.id])).rowCount;
  await eventually(async () => (await count()) === 0, 'the feeds of a deleted member are deleted');
});

test('a revoked key → its feeds are unknown', async () => {
  const key = await made('keys', { contract: 'leadhub', name: 'Sheet', scopes: ['read:tasks'] });
  const withKey = caller(app, key.key);
  const feed = await made('feeds', { kind: 'tasks', name: 'Team', whose: 'team' }, withKey);
  const refused = await withKey('POST', '/api/v1/feeds', { kind: 'leads', name: 'Leads' });
  assert.equal(refused.status, 403);
  assert.equal((await read(feed.url)).statusCode, 200);
  assert.equal((await call('DELETE', `/api/v1/keys/${key.id}`)).status, 204);
  assert.equal((await read(feed.url)).statusCode, 404);
});

test('too many readings from one address → 429 with Retry-After', async () => {
  const { url } = await made('feeds', { kind: 'tasks', name: 'Busy', whose: 'team' });
  await Promise.all(Array.from({ length: 60 }, () => read(url)));
  const response = await read(url);
  assert.equal(response.statusCode, 429);
  assert.match(String(response.headers['retry-after']), /^\d+$/);
});

test('an address that is none → 404', async () => {
  for (const file of ['x.csv', `${'A'.repeat(43)}.csv`, 'a.b.csv', 'feed', '.ics']) {
    assert.equal((await read(`${testPublicUrl}/feeds/${file}`)).statusCode, 404, file);
  }
});
