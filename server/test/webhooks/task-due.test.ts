// Tasks that become due: their event in the log, and its delivery by webhooks.
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { recordDueTasks } from '../../src/domain/tasks/record-due-tasks.ts';
import { type Call, caller } from '../call.ts';
import { ok, type Received } from '../receiver.ts';
import { openWebhookWorld } from './webhook-world.ts';

const world = await openWebhookWorld();
after(world.close);
const { app, call, now } = world;
const { write } = app.services;
const tasks = '/api/v1/tasks';
const minute = 60_000;

/** How many more are in the log; the program may record some by itself, as it does each minute. */
async function recordDue(workspaceId = app.workspace.id): Promise<number> {
  const before = known.get(workspaceId) ?? 0;
  await recordDueTasks(write, workspaceId);
  const { rows } = await app.database.pool.query(
    `select count(*)::integer as count from events where workspace_id = $1 and type = 'task.due'`,
    [workspaceId],
  );
  known.set(workspaceId, rows[0].count);
  return rows[0].count - before;
}
const known = new Map<string, number>();

afterEach(async () => {
  for (const { id } of (await call('GET', `${tasks}?per_page=100`)).body.data) {
    await call('DELETE', `${tasks}/${id}`);
  }
});

const inMinutes = (minutes: number) => new Date(now().getTime() + minutes * minute).toISOString();

async function add(fields: object, by: Call = call): Promise<{ id: number; uuid: string }> {
  const made = await by('POST', tasks, { title: 'Call Ann', ...fields });
  assert.equal(made.status, 201, made.text);
  return made.body.data;
}

async function pass(minutes: number): Promise<number> {
  await world.move(minutes * minute);
  return recordDue();
}

test('an open task becomes due → one event, and one more when it is reopened or gets a past time', async () => {
  const { id, uuid } = await add({ due_at: inMinutes(10), assigned_user_id: app.owner.id });
  const never = await add({ due_at: null });
  const done = await add({ due_at: inMinutes(10), done: true });
  assert.equal(await pass(9), 0);
  assert.equal(await pass(1), 1);
  assert.equal(await pass(100), 0);
  const { data } = (await call('GET', '/api/v1/events?types=task.due&per_page=100')).body;
  assert.equal(data.length, 1);
  const [{ subject, actor, before, after: logged }] = data;
  assert.deepEqual([subject, actor.type, before], [{ type: 'task', id, uuid }, 'system', null]);
  assert.deepEqual(logged.task, {
    ...{ id: uuid, number: id, title: 'Call Ann', assigned_user_id: app.owner.number },
    due_at: new Date(now().getTime() - 100 * minute).toISOString(),
  });
  const shown = await call('GET', `${tasks}/${id}`);
  assert.equal(shown.headers.etag, '"1"', 'the task itself does not change');
  await call('POST', `${tasks}/${done.id}/reopen`);
  assert.equal(await pass(0), 1, 'it is open and overdue now');
  await call('PATCH', `${tasks}/${never.id}`, { due_at: inMinutes(-1) });
  assert.equal(await pass(0), 1);
});

test('a due time moved to later → another event; moved to earlier → none', async () => {
  const { id } = await add({ due_at: inMinutes(10) });
  assert.equal(await pass(10), 1);
  await call('PATCH', `${tasks}/${id}`, { due_at: inMinutes(-5) });
  assert.equal(await pass(1), 0);
  await call('PATCH', `${tasks}/${id}`, { due_at: inMinutes(20), title: 'Call again' });
  assert.equal(await pass(19), 0);
  assert.equal(await pass(1), 1);
  await call('POST', `${tasks}/${id}/complete`);
  await call('POST', `${tasks}/${id}/reopen`);
  assert.equal(await pass(60), 0);
});

test('a task due while its lead is in the trash → an event once the lead is restored', async () => {
  const lead = (await call('POST', '/api/v1/leads', { first_name: 'Ann' })).body.data;
  await add({ due_at: inMinutes(10), lead_id: lead.id });
  await call('DELETE', `/api/v1/leads/${lead.id}`);
  assert.equal(await pass(15), 0);
  await call('POST', `/api/v1/leads/${lead.id}/restore`);
  assert.equal(await pass(1), 1);
  const { data } = (await call('GET', `/api/v1/leads/${lead.id}/activity`)).body;
  assert.equal(data[0].type, 'task.due');
});

test('three runs at once over 903 due tasks → one event for each task', async () => {
  for (let index = 0; index < 3; index += 1) await add({ due_at: inMinutes(1) });
  await app.database.pool.query(
    `insert into tasks (workspace_id, id, title, due_at, author_type, created_at, updated_at)
     select workspace_id, gen_random_uuid(), title, due_at, author_type, created_at, updated_at
     from tasks cross join generate_series(1, 300) where title = 'Call Ann'`,
  );
  await world.move(minute);
  await Promise.all([recordDue(), recordDue(), recordDue()]);
  const { rows } = await app.database.pool.query(
    `select count(*)::integer as events, count(distinct subject_id)::integer as tasks
     from events where type = 'task.due' and at = $1`,
    [now()],
  );
  assert.deepEqual(rows, [{ events: 903, tasks: 903 }]);
  await app.database.pool.query(`delete from tasks`);
});

test('a due task of another workspace → no event here', async () => {
  const other = await app.addTenant('other');
  await add({ due_at: inMinutes(-1) }, caller(app, other.keys.leadhub));
  assert.equal(await recordDue(), 0);
  assert.equal(await recordDue(other.workspace.id), 1);
});

test('task.due over webhooks → the task with its lead, filtered by the source of the lead', async () => {
  const everything = await world.register(ok, { events: ['task.due'] });
  const filtered = await world.register(ok, {
    events: ['*'],
    filters: { source: ['website'] },
  });
  const leads = ['website', 'fair'].map((source) => ({ first_name: 'Ann', source }));
  const due_at = inMinutes(10);
  for (const lead of leads) {
    const { id } = (await call('POST', '/api/v1/leads', lead)).body.data;
    await add({ due_at, lead_id: id });
  }
  await add({ due_at });
  assert.equal(await pass(10), 3);
  await everything.until((received) => received.length === 3);
  const dues = ({ body }: Received) => body.type === 'task.due';
  await filtered.until((received) => received.some(dues));
  await world.settled();
  // Messages are sent in the order of the log, and may arrive in another.
  const sequence = ({ body }: Received) => Number(body.data.sequence);
  const inOrder = everything.received.toSorted((one, other) => sequence(one) - sequence(other));
  const shown = inOrder.map(({ body }) => {
    const { task, lead } = body.data as Record<'task' | 'lead', Record<string, unknown>>;
    return [task.title, task.due_at, lead?.source];
  });
  assert.deepEqual(shown, [
    ['Call Ann', due_at, 'website'],
    ['Call Ann', due_at, 'fair'],
    ['Call Ann', due_at, undefined],
  ]);
  assert.equal(filtered.received.filter(dues).length, 1);
});
