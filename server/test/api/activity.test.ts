// The activity of a lead, read from the event log.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller, type TestResponse } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const leads = '/api/v1/leads';

async function leadWithHistory(): Promise<{ url: string; id: number; task: number }> {
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

const typesIn = ({ body }: TestResponse) => body.data.map(({ type }: { type: string }) => type);

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

test('GET /leads/{id}/activity lists changes, notes and tasks, newest first', async () => {
  const { url, task } = await leadWithHistory();
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
  const [, , deletion] = body.data;
  assert.deepEqual([deletion.before.note.body, deletion.after], ['Two', null]);
  assert.ok(body.data.every(({ actor }: { actor: { name: string } }) => actor.name === 'Test'));
});

test('activity by type, by cursor, and in the second API', async () => {
  const { url, id } = await leadWithHistory();
  const filtered = await native('GET', `${url}/activity?types=note.*,lead.created`);
  assert.deepEqual(typesIn(filtered), [
    'note.deleted',
    'note.updated',
    'note.created',
    'lead.created',
  ]);
  const walked: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: TestResponse = await native('GET', `${url}/activity?per_page=4&cursor=${cursor}`);
    walked.push(...typesIn(page));
    cursor = page.body.meta.next_cursor;
  }
  assert.deepEqual(walked, whole);
  const shown = await pro('GET', `${url}/activity`);
  assert.deepEqual(typesIn(shown), whole);
  assert.match(shown.body.data[0].actor.id, /^key_/);
  const { history } = (await pro('GET', `${leads}/${id}`)).body;
  assert.deepEqual(history, shown.body.data);
  assert.equal((await native('GET', `${url}/activity?types=x`)).status, 422);
});

test('activity of a deleted lead or of another workspace → 404', async () => {
  const { url, id } = await leadWithHistory();
  const other = caller(app, (await app.addTenant('other')).keys.leadhub);
  assert.equal((await other('GET', `${url}/activity`)).status, 404);
  await native('DELETE', url);
  assert.equal((await native('GET', `${url}/activity`)).status, 404);
  const { history } = (await pro('GET', `${leads}/${id}?archived=true`)).body;
  assert.equal(history[0].type, 'lead.deleted');
});

test('activity of a contact, newest first, by type', async () => {
  const { id } = (await native('POST', '/api/v1/contacts', { first_name: 'Bea' })).body.data;
  const url = `/api/v1/contacts/${id}`;
  await native('PATCH', url, { city: 'Bonn' });
  const { body } = await native('GET', `${url}/activity`);
  assert.deepEqual(
    body.data.map(({ type, after }: { type: string; after: { city?: string } }) => [
      type,
      after.city,
    ]),
    [
      ['contact.updated', 'Bonn'],
      ['contact.created', undefined],
    ],
  );
  const created = await native('GET', `${url}/activity?types=contact.created`);
  assert.equal(created.body.meta.total, 1);
  const other = caller(app, (await app.addTenant('third')).keys.leadhub);
  assert.equal((await other('GET', `${url}/activity`)).status, 404);
});

test('activity of a deal, newest first, by type', async () => {
  const { id } = (
    await native('POST', '/api/v1/deals', { title: 'Roof', value: '10', currency: 'EUR' })
  ).body.data;
  const url = `/api/v1/deals/${id}`;
  await native('POST', `${url}/lose`, { lost_reason: 'Too late' });
  const lost = await native('GET', `${url}/activity?types=deal.lost`);
  assert.deepEqual(typesIn(lost), ['deal.lost']);
  assert.equal(lost.body.data[0].after.lost_reason, 'Too late');
  assert.equal(typesIn(await native('GET', `${url}/activity`)).at(-1), 'deal.created');
  const other = caller(app, (await app.addTenant('fourth')).keys.leadhub);
  assert.equal((await other('GET', `${url}/activity`)).status, 404);
});
