// What happened to a lead, as the log tells it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { type Answer, caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const leads = '/api/v1/leads';

async function lived(): Promise<{ url: string; id: number; task: number }> {
  const { id } = (await native('POST', leads, { first_name: 'Ann' })).body.data;
  const url = `${leads}/${id}`;
  await native('PATCH', url, { status: 'contacted' });
  const note = (await native('POST', `${url}/notes`, { body: 'One' })).body.data;
  await native('PATCH', `${url}/notes/${note.id}`, { body: 'Two' });
  const task = (await native('POST', `${url}/tasks`, { title: 'Call', done: true })).body.data;
  await native('PATCH', `/api/v1/tasks/${task.id}`, { title: 'Call again', done: false });
  await native('DELETE', `${url}/notes/${note.id}`);
  await native('DELETE', `/api/v1/tasks/${task.id}`);
  await native('POST', `${url}/assign`, { assigned_user_id: app.owner.number });
  return { url, id, task: task.id };
}

const typesIn = ({ body }: Answer) => body.data.map(({ type }: { type: string }) => type);

const whole = [
  'lead.assigned',
  'task.deleted',
  'note.deleted',
  'task.reopened',
  'task.updated',
  'task.completed',
  'task.created',
  'note.updated',
  'note.created',
  'lead.status_changed',
  'lead.created',
];

test('a lead has all that happened to it, its notes and its tasks, newest first', async () => {
  const { url, task } = await lived();
  const { status, body } = await native('GET', `${url}/activity`);
  assert.equal(status, 200);
  assert.deepEqual(
    body.data.map(({ type }: { type: string }) => type),
    whole,
  );
  assert.equal(body.meta.total, whole.length);
  const [, , , , updated, completed] = body.data;
  assert.deepEqual(updated.before, { task: { title: 'Call' } });
  assert.equal(updated.after.task.title, 'Call again');
  assert.deepEqual(completed.after.task, {
    id: completed.after.task.id,
    number: task,
    title: 'Call',
    done: true,
  });
  const [, , gone] = body.data;
  assert.deepEqual([gone.before.note.body, gone.after], ['Two', null]);
  assert.ok(body.data.every(({ actor }: { actor: { name: string } }) => actor.name === 'Test'));
});

test('by type, in parts, in the other API', async () => {
  const { url, id } = await lived();
  const filtered = await native('GET', `${url}/activity?types=note.*,lead.created`);
  assert.deepEqual(typesIn(filtered), [
    'note.deleted',
    'note.updated',
    'note.created',
    'lead.created',
  ]);
  const walked: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const part: Answer = await native('GET', `${url}/activity?per_page=4&cursor=${cursor}`);
    walked.push(...typesIn(part));
    cursor = part.body.meta.next_cursor;
  }
  assert.deepEqual(walked, whole);
  const shown = await pro('GET', `${url}/activity`);
  assert.deepEqual(typesIn(shown), whole);
  assert.match(shown.body.data[0].actor.id, /^key_/);
  const { history } = (await pro('GET', `${leads}/${id}`)).body;
  assert.deepEqual(history, shown.body.data);
  assert.equal((await native('GET', `${url}/activity?types=x`)).status, 422);
});

test('there is none of a lead that is not there, or of another workspace', async () => {
  const { url, id } = await lived();
  const other = caller(app, (await app.addTenant('other')).keys.leadhub);
  assert.equal((await other('GET', `${url}/activity`)).status, 404);
  await native('DELETE', url);
  assert.equal((await native('GET', `${url}/activity`)).status, 404);
  const { history } = (await pro('GET', `${leads}/${id}?archived=true`)).body;
  assert.equal(history[0].type, 'lead.deleted');
});
