// The first touch of a lead by a person.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { type Call, caller } from '../call.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const { call: person } = await addPerson(app, 'admin');
const leads = '/api/v1/leads';

async function newLead(body: object = {}): Promise<{ id: number; url: string }> {
  const { id } = (await native('POST', leads, { first_name: 'Ann', ...body })).body.data;
  return { id, url: `${leads}/${id}` };
}
const touchOf = async (url: string): Promise<string | null> =>
  (await native('GET', url)).body.data.first_touch_at;
const eventsOf = async (url: string): Promise<{ type: string; timestamp: string }[]> =>
  (await native('GET', `${url}/activity`)).body.data;

const touches: [string, (call: Call, url: string) => Promise<{ status: number }>][] = [
  ['call.logged', (call, url) => call('POST', `${url}/calls`, { outcome: 'no_answer' })],
  ['note.created', (call, url) => call('POST', `${url}/notes`, { body: 'Called.' })],
  ['lead.status_changed', (call, url) => call('PATCH', url, { status: 'contacted' })],
  [
    'lead.status_changed',
    (call, url) => call('PATCH', url, { pipeline_id: 'sales', pipeline_stage_id: 'contacted' }),
  ],
];

for (const [index, [type, touch]] of touches.entries()) {
  test(`a person's first ${type} (${index}) sets the time, a key's does not`, async () => {
    const { url } = await newLead();
    assert.equal(await touchOf(url), null);
    assert.ok((await touch(native, url)).status < 300);
    assert.equal(await touchOf(url), null);
    const { url: other } = await newLead();
    const before = (await native('GET', other)).headers.etag;
    assert.ok((await touch(person, other)).status < 300);
    const at = await touchOf(other);
    const [event] = (await eventsOf(other)).filter((one) => one.type === type);
    assert.equal(at, event?.timestamp);
    assert.notEqual((await native('GET', other)).headers.etag, before);
    const [listed] = (await native('GET', leads)).body.data;
    assert.equal(listed.first_touch_at, at);
    const { body } = await pro('GET', other);
    assert.equal(body.first_touch_at, at?.replace(/\.\d+Z$/, 'Z'));
    for (const [, again] of touches) await again(person, other);
    await person('PATCH', other, { status: 'won', city: 'Rome' });
    assert.equal(await touchOf(other), at);
  });
}

test('to create, assign, tag, star, edit or delete a lead, or to plan a task, is no touch', async () => {
  const made = await person('POST', leads, { first_name: 'Bea', status: 'contacted' });
  const url = `${leads}/${made.body.data.id}`;
  const ok = async (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => {
    const { status } = await person(method, path, body);
    assert.ok(status < 300, `${method} ${path} ${status}`);
  };
  await ok('POST', `${url}/assign`, { assigned_user_id: app.owner.number });
  await ok('POST', `${url}/tags`, { tag: 'vip' });
  await ok('POST', `${url}/star`);
  await ok('PATCH', url, { city: 'Rome', source: 'fair', custom_fields: { a: 1 } });
  await ok('POST', `${url}/tasks`, { title: 'Call back' });
  await ok('PATCH', url, { status: 'contacted' });
  await ok('DELETE', url);
  await ok('POST', `${url}/restore`);
  assert.equal(await touchOf(url), null);
});

test('to delete the status or the stage of a lead is no touch', async () => {
  const status = (await person('POST', '/api/v1/statuses', { name: 'Odd' })).body.data;
  const stages = '/api/v1/pipelines/sales/stages';
  const stage = (await person('POST', stages, { name: 'Odd' })).body.data;
  const { url } = await newLead({
    status: 'odd',
    pipeline_id: 'sales',
    pipeline_stage_id: stage.id,
  });
  assert.equal((await person('DELETE', `/api/v1/statuses/${status.id}?move_to=new`)).status, 204);
  assert.equal((await person('DELETE', `${stages}/${stage.id}?move_to=contacted`)).status, 204);
  const reasons = (await native('GET', `${url}/activity`)).body.data
    .filter(({ type }: { type: string }) => type === 'lead.status_changed')
    .map(({ after }: { after: { reason: string } }) => after.reason);
  assert.deepEqual(reasons, ['stage.deleted', 'status.deleted']);
  assert.equal(await touchOf(url), null);
});

test('a call counts from when it took place, and never from before the lead was created', async () => {
  const { url } = await newLead();
  const outcome = 'connected';
  await person('POST', `${url}/calls`, { outcome, at: '2020-01-01T00:00:00Z' });
  assert.equal(await touchOf(url), (await native('GET', url)).body.data.created_at);
  const { url: other } = await newLead();
  const at = new Date().toISOString();
  await person('POST', `${other}/calls`, { outcome, at });
  assert.equal(await touchOf(other), at);
});

test('several people at once → the touch that was committed first', async () => {
  const { call: second } = await addPerson(app, 'agent');
  for (let round = 0; round < 5; round += 1) {
    const { url } = await newLead();
    const statuses = await Promise.all([
      person('POST', `${url}/notes`, { body: 'One' }),
      second('POST', `${url}/calls`, { outcome: 'busy' }),
      person('PATCH', url, { status: 'qualified' }),
      second('POST', `${url}/notes`, { body: 'Two' }),
      second('PATCH', url, { status: 'contacted' }),
    ]);
    assert.ok(statuses.every(({ status }) => status < 300));
    const events = (await eventsOf(url)).reverse().filter(({ type }) => type !== 'lead.created');
    assert.equal(events.length, 5);
    assert.equal(await touchOf(url), events[0]?.timestamp);
  }
});

test('the response times of analytics mean the same touch', async () => {
  const { rows } = await app.database.pool.query(
    `select count(*) as leads, count(*) filter (where first_touch_at is null) as waiting,
       sum(floor(extract(epoch from date_trunc('milliseconds', first_touch_at)
         - date_trunc('milliseconds', created_at))))::integer as seconds
     from leads where workspace_id = $1 and deleted_at is null`,
    [app.workspace.id],
  );
  const { body } = await native('GET', '/api/v1/analytics/response-time');
  const { leads: all, waiting, time } = body.data.current;
  assert.deepEqual([all, waiting, time.count], [rows[0].leads, rows[0].waiting, all - waiting]);
  assert.equal(Math.round((time.mean_seconds ?? 0) * time.count), rows[0].seconds);
});
