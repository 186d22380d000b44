import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp, type TestTenant } from '../build-test-app.ts';
import { type Call, caller } from '../call.ts';

// In Kolkata it is 01:30 on the 29th.
let now = new Date('2026-03-28T20:00:00Z');
const app = await buildTestApp({ clock: { now: () => now } });
after(app.close);
const tasks = '/api/v1/tasks';
const leads = '/api/v1/leads';
let tenants = 0;

/** A workspace without tasks. */
async function addTenant(): Promise<{ call: Call; tenant: TestTenant }> {
  tenants += 1;
  const tenant = await app.addTenant(`quiet-${tenants}`);
  return { call: caller(app, tenant.keys.leadhub), tenant };
}

async function titles(call: Call, query: string, list = tasks): Promise<string[]> {
  const { status, body } = await call('GET', `${list}?${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(body.meta.total, body.data.length);
  return body.data.map(({ title }: { title: string }) => title);
}

test('a task is created, shown, changed, completed, reopened and deleted', async () => {
  const { call, tenant } = await addTenant();
  const created = await call('POST', tasks, {
    title: 'Send the offer',
    due_at: '2026-03-30T17:00:00+02:00',
    assigned_user_id: tenant.owner.email.toUpperCase(),
  });
  assert.equal(created.status, 201, created.text);
  const { id, uuid, author, ...rest } = created.body.data;
  assert.equal(author.type, 'key');
  assert.deepEqual(rest, {
    title: 'Send the offer',
    due_at: '2026-03-30T15:00:00.000Z',
    assigned_user_id: tenant.owner.number,
    lead_id: null,
    lead_name: null,
    done: false,
    done_at: null,
    created_at: '2026-03-28T20:00:00.000Z',
    updated_at: '2026-03-28T20:00:00.000Z',
  });
  assert.deepEqual((await call('GET', `${tasks}/${uuid}`)).body, created.body);

  const changed = await call('PATCH', `${tasks}/${id}`, { due_at: null, assigned_user_id: null });
  assert.deepEqual(
    [changed.body.data.due_at, changed.body.data.assigned_user_id, changed.headers.etag],
    [null, null, '"2"'],
  );
  const done = await call('POST', `${tasks}/${id}/complete`);
  assert.deepEqual(
    [done.status, done.body.data.done, done.body.data.done_at, done.headers.etag],
    [200, true, '2026-03-28T20:00:00.000Z', '"3"'],
  );
  now = new Date(now.getTime() + 60_000);
  assert.deepEqual((await call('PUT', `${tasks}/${id}`, { done: true })).body, done.body);
  const open = await call('POST', `${tasks}/${id}/reopen`);
  assert.deepEqual([open.body.data.done, open.body.data.done_at], [false, null]);
  const stale = { 'if-match': '"1"' };
  assert.equal((await call('PATCH', `${tasks}/${id}`, { title: 'x' }, stale)).status, 412);
  assert.equal((await call('POST', `${tasks}/${id}/complete`, undefined, stale)).status, 412);
  assert.equal((await call('DELETE', `${tasks}/${id}`, undefined, stale)).status, 412);
  assert.equal((await call('DELETE', `${tasks}/${id}`)).status, 204);
  assert.equal((await call('GET', `${tasks}/${id}`)).status, 404);
  now = new Date('2026-03-28T20:00:00Z');
});

test('a task of a lead is in both lists, and in the trash with its lead', async () => {
  const { call } = await addTenant();
  const { id: lead } = (await call('POST', leads, { first_name: 'Ann' })).body.data;
  const mine = `${leads}/${lead}/tasks`;
  const made = await call('POST', mine, { title: 'Call Ann' });
  assert.deepEqual([made.status, made.body.data.lead_id], [201, lead]);
  const byId = await call('POST', tasks, { title: 'Write to Ann', lead_id: lead });
  assert.equal(byId.body.data.lead_id, lead);
  await call('POST', tasks, { title: 'Tidy up' });
  assert.deepEqual(await titles(call, '', mine), ['Call Ann', 'Write to Ann']);
  assert.deepEqual(await titles(call, `lead_id=${lead}`), ['Call Ann', 'Write to Ann']);
  assert.deepEqual(await titles(call, 'lead_id=999999999'), []);
  await call('DELETE', `${leads}/${lead}`);
  assert.equal((await call('GET', mine)).status, 404);
  assert.equal((await call('POST', mine, { title: 'x' })).status, 404);
  assert.deepEqual(await titles(call, ''), ['Tidy up']);
  assert.equal((await call('GET', `${tasks}/${made.body.data.id}`)).status, 404);
  await call('POST', `${leads}/${lead}/restore`);
  assert.equal((await titles(call, '')).length, 3);
});

test('due filters use the time zone of the workspace', async () => {
  const { call, tenant } = await addTenant();
  await app.database.pool.query(`update workspaces set time_zone = 'Asia/Kolkata' where id = $1`, [
    tenant.workspace.id,
  ]);
  const due = {
    yesterday: '2026-03-28',
    'an hour ago': '2026-03-28T19:00:00Z',
    'end of today': '2026-03-29',
    'begin of tomorrow': '2026-03-29T18:30:00Z',
    'last of the week': '2026-04-04',
    'next week': '2026-04-05',
    never: null,
  };
  for (const [title, due_at] of Object.entries(due)) await call('POST', tasks, { title, due_at });
  const shown = (await call('GET', `${tasks}?per_page=100`)).body.data;
  assert.equal(shown[2].due_at, '2026-03-29T18:29:59.000Z');
  assert.deepEqual(await titles(call, ''), Object.keys(due));
  assert.deepEqual(await titles(call, 'due=today'), ['an hour ago', 'end of today']);
  assert.deepEqual(await titles(call, 'due=tomorrow'), ['begin of tomorrow']);
  assert.deepEqual(await titles(call, 'due=week'), Object.keys(due).slice(1, 5));
  assert.deepEqual(await titles(call, 'due=none'), ['never']);
  assert.deepEqual(await titles(call, 'due=overdue'), ['yesterday', 'an hour ago']);
  assert.deepEqual(await titles(call, 'overdue=true'), ['yesterday', 'an hour ago']);
  assert.deepEqual(await titles(call, 'overdue=false'), Object.keys(due).slice(2));
  await call('POST', `${tasks}/${shown[0].id}/complete`);
  assert.deepEqual(await titles(call, 'overdue=true'), ['an hour ago']);
  assert.deepEqual(await titles(call, 'done=true'), ['yesterday']);
  assert.deepEqual(await titles(call, 'done=false&due=today&overdue=false'), ['end of today']);
  assert.deepEqual(await titles(call, 'due_after=2026-04-03&due_before=2026-04-05'), [
    'last of the week',
  ]);
});

test('tasks by assignee, and mine=true', async () => {
  const { call, tenant } = await addTenant();
  const { number, id, email } = tenant.owner;
  await call('POST', tasks, { title: 'Hers', assigned_user_id: id });
  await call('POST', tasks, { title: "Nobody's" });
  for (const user of [number, id, email]) {
    assert.deepEqual(await titles(call, `assigned_user_id=${user}`), ['Hers']);
  }
  assert.deepEqual(await titles(call, 'mine=true'), ['Hers']);
  assert.deepEqual(await titles(call, 'mine=false'), ['Hers', "Nobody's"]);
});

test('tasks are sorted by due time with undated ones last, or by creation', async () => {
  const { call } = await addTenant();
  for (const [title, due_at] of [
    ['b', '2026-04-02'],
    ['never', null],
    ['a', '2026-04-01'],
    ['not either', null],
  ]) {
    await call('POST', tasks, { title, due_at });
  }
  const whole = ['a', 'b', 'never', 'not either'];
  assert.deepEqual(await titles(call, ''), whole);
  assert.deepEqual(await titles(call, 'direction=desc'), whole.toReversed());
  assert.deepEqual(await titles(call, 'sort=created_at'), ['not either', 'a', 'never', 'b']);
  const walked: string[] = [];
  for (let url: string | null = `${tasks}?per_page=1&cursor=`; url !== null; ) {
    const { body }: Awaited<ReturnType<Call>> = await call('GET', url);
    walked.push(body.data[0].title);
    url = body.links.next && `${tasks}${new URL(body.links.next).search}`;
  }
  assert.deepEqual(walked, whole);
});

test('an invalid task or query → 422 that names the field', async () => {
  const { call } = await addTenant();
  const elsewhere = await addTenant();
  const foreign = (await elsewhere.call('POST', leads, { first_name: 'Bea' })).body.data;
  const wrong: [object, string[]][] = [
    [{}, ['title']],
    [{ title: 'x'.repeat(501) }, ['title']],
    [{ title: 'x', due_at: '2026-02-30' }, ['due_at']],
    [{ title: 'x', due_at: 'tomorrow' }, ['due_at']],
    [{ title: 'x', assigned_user_id: 999_999_999 }, ['assigned_user_id']],
    [{ title: 'x', assigned_user_id: elsewhere.tenant.owner.id }, ['assigned_user_id']],
    [{ title: 'x', lead_id: foreign.id }, ['lead_id']],
    [{ title: 'x', lead_id: foreign.uuid }, ['lead_id']],
    [{ title: 'x', done: 'yes' }, ['done']],
    [{ title: 'x', owner: 1 }, ['owner']],
  ];
  for (const [body, fields] of wrong) {
    const { status, body: response } = await call('POST', tasks, body);
    assert.deepEqual(
      [status, Object.keys(response.errors ?? {})],
      [422, fields],
      JSON.stringify(body),
    );
  }
  const { id } = (await call('POST', tasks, { title: 'x' })).body.data;
  assert.equal((await call('PATCH', `${tasks}/${id}`, { lead_id: foreign.id })).status, 422);
  for (const query of ['due=someday', 'done=maybe', 'due_before=x', 'sort=title', 'page=0']) {
    assert.equal((await call('GET', `${tasks}?${query}`)).status, 422, query);
  }
});

test('8 completions of one task at once → one event', async () => {
  const { call, tenant } = await addTenant();
  const { id, uuid } = (await call('POST', tasks, { title: 'Once' })).body.data;
  const responses = await Promise.all(
    Array.from({ length: 8 }, () => call('POST', `${tasks}/${id}/complete`)),
  );
  assert.ok(responses.every(({ status, headers }) => status === 200 && headers.etag === '"2"'));
  const { rows } = await app.database.pool.query(
    `select type from events where workspace_id = $1 and subject_id = $2 order by seq`,
    [tenant.workspace.id, uuid],
  );
  assert.deepEqual(rows, [{ type: 'task.created' }, { type: 'task.completed' }]);
});

test('tasks without their scopes → 403, and of another workspace → 404', async () => {
  const { call, tenant } = await addTenant();
  const { id, uuid } = (await call('POST', tasks, { title: 'Private' })).body.data;
  const { call: other } = await addTenant();
  for (const name of [id, uuid]) {
    assert.equal((await other('GET', `${tasks}/${name}`)).status, 404);
    assert.equal((await other('PATCH', `${tasks}/${name}`, { title: 'x' })).status, 404);
    assert.equal((await other('POST', `${tasks}/${name}/complete`)).status, 404);
    assert.equal((await other('DELETE', `${tasks}/${name}`)).status, 404);
  }
  const withScopes = async (...scopes: string[]) =>
    caller(app, await app.addKey({ contract: 'leadhub', tenant, scopes }));
  const reader = await withScopes('read:tasks');
  assert.equal((await reader('GET', tasks)).status, 200);
  assert.equal((await reader('POST', tasks, { title: 'x' })).status, 403);
  const writer = await withScopes('write:tasks');
  assert.equal((await writer('POST', `${tasks}/${id}/complete`)).status, 200);
  assert.equal((await writer('DELETE', `${tasks}/${id}`)).status, 403);
  assert.equal((await (await withScopes('read:leads'))('GET', tasks)).status, 403);
  assert.equal((await (await withScopes('delete:tasks'))('DELETE', `${tasks}/${id}`)).status, 204);
});
