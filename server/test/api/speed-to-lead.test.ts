// How soon a new lead must be touched: the setting, the clocks, and whom they alert.
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { watchLeads } from '../../src/domain/speed-to-lead/watch-leads.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';

let now = new Date('2026-06-01T10:00:00Z');
const app = await buildTestApp({ clock: { now: () => now } });
after(app.close);
const call = caller(app, app.keys.leadhub);
const ann = await addPerson(app, 'agent');
const bob = await addPerson(app, 'agent');
const manager = await addPerson(app, 'manager');
// The members were added without the use case.
await app.database.pool.query(
  'update workspace_counters set catalog_version = catalog_version + 1',
);
const [annId, bobId, managerId] = [ann, bob, manager].map(({ member }) => member.number);
await ok('POST', '/api/v1/teams', { name: 'Sales', user_ids: [annId, bobId] });
const setting = '/api/v1/workspace/speed-to-lead';
const levels = { owner_minutes: 5, next_minutes: 15, manager_minutes: 30 };

beforeEach(() => ok('PATCH', setting, { ...levels, working_hours_only: false }));

async function ok(method: Parameters<typeof call>[0], url: string, body?: object) {
  const response = await call(method, url, body);
  assert.ok(response.status < 300, `${method} ${url} ${response.status} ${response.text}`);
  return response.body?.data;
}

/** Two processes look at the clocks at once. */
async function pass(minutes: number): Promise<void> {
  now = new Date(now.getTime() + minutes * 60_000);
  const { read, write } = app.services;
  const onError = (error: unknown) => assert.fail(String(error));
  const options = { stopping: new AbortController().signal, onError };
  const watch = () => watchLeads({ ...read, ...write }, options);
  await Promise.all([watch(), watch()]);
}

let count = 0;
const addLead = (fields: object = {}) => {
  count += 1;
  return ok('POST', '/api/v1/leads', { first_name: `Lead ${count}`, ...fields });
};

interface Alert {
  level: string;
  minutes: number;
  user_ids: number[];
}

async function alertsOf(lead: { id: number }): Promise<Alert[]> {
  const events = await ok('GET', `/api/v1/leads/${lead.id}/activity?types=lead.waiting`);
  return events.map(({ after }: { after: Alert }) => after).reverse();
}
const levelsOf = async (lead: { id: number }) =>
  (await alertsOf(lead)).map(({ level, user_ids: ids }) => [level, ids]);

test('the setting: off by default, later levels later, an event for each change', async () => {
  const other = await app.addTenant('other');
  const { body } = await caller(app, other.keys.leadhub)('GET', setting);
  const off = { owner_minutes: null, next_minutes: null, manager_minutes: null };
  assert.deepEqual(body.data, { ...off, working_hours_only: false });
  const refused = await call('PATCH', setting, { next_minutes: 5 });
  assert.equal(refused.status, 422);
  assert.deepEqual(refused.body.error_codes, {
    next_minutes: [{ code: 'too_small', params: { min: 6 } }],
  });
  assert.equal((await ann.call('PATCH', setting, { owner_minutes: 1 })).status, 403);
  const changed = await ok('PATCH', setting, { manager_minutes: null });
  assert.deepEqual(changed, { ...levels, manager_minutes: null, working_hours_only: false });
  const events = await call('GET', '/api/v1/events?types=workspace.updated&per_page=100');
  const { after: last } = events.body.data.at(-1);
  assert.deepEqual(last.speed_to_lead, {
    ...{ owner: 5, next: 15, manager: null, working_hours_only: false },
  });
});

test('nobody touches a lead → the owner, the next in line and the managers, once each', async () => {
  const lead = await addLead({ assigned_user_id: annId });
  await pass(4);
  assert.deepEqual(await alertsOf(lead), []);
  await pass(1);
  await pass(0);
  assert.deepEqual(await levelsOf(lead), [['owner', [annId]]]);
  await pass(10);
  await pass(60);
  assert.deepEqual(await levelsOf(lead), [
    ['owner', [annId]],
    ['next', [bobId]],
    ['manager', [managerId]],
  ]);
});

test('a first touch, a closed lead and the trash end the clock', async () => {
  const touched = await addLead({ assigned_user_id: annId });
  const lost = await addLead({ assigned_user_id: annId });
  const deleted = await addLead({ assigned_user_id: annId });
  await pass(1);
  await ann.call('POST', `/api/v1/leads/${touched.id}/notes`, { body: 'Called' });
  await ok('PATCH', `/api/v1/leads/${lost.id}`, { status: 'lost' });
  await ok('DELETE', `/api/v1/leads/${deleted.id}`);
  await pass(60);
  for (const lead of [touched, lost]) assert.deepEqual(await alertsOf(lead), []);
  const { rows } = await app.database.pool.query(
    'select from lead_clocks where lead_id = any($1)',
    [[touched, lost, deleted].map(({ uuid }) => uuid)],
  );
  assert.equal(rows.length, 0);
});

test('another owner → the clock starts again; without an owner the next in line is first', async () => {
  const lead = await addLead();
  await pass(10);
  assert.deepEqual(await alertsOf(lead), []);
  await ok('PATCH', `/api/v1/leads/${lead.id}`, { assigned_user_id: bobId });
  await pass(5);
  assert.deepEqual(await levelsOf(lead), [['owner', [bobId]]]);
  const free = await addLead();
  await pass(15);
  const [[level] = []] = await levelsOf(free);
  assert.equal(level, 'next');
});

test('other minutes apply to clocks that run; off ends them', async () => {
  const lead = await addLead({ assigned_user_id: annId });
  await pass(1);
  await ok('PATCH', setting, { owner_minutes: 2 });
  await pass(1);
  assert.deepEqual(await levelsOf(lead), [['owner', [annId]]]);
  await ok('PATCH', setting, { owner_minutes: null, next_minutes: null, manager_minutes: null });
  await pass(60);
  assert.equal((await alertsOf(lead)).length, 1);
  assert.deepEqual(await ok('GET', '/api/v1/leads/waiting'), []);
});

test('only the time counts in which a colleague is at work', async () => {
  const working_hours = [{ weekday: 2, from: '09:00', to: '17:00' }];
  for (const id of [annId, bobId]) {
    await ok('PATCH', `/api/v1/users/${id}/availability`, { working_hours });
  }
  await ok('PATCH', setting, { working_hours_only: true });
  // A Tuesday, two minutes before the end of the day.
  now = new Date('2026-06-02T16:58:00Z');
  const lead = await addLead({ assigned_user_id: annId });
  await pass(0);
  await pass(6 * 24 * 60);
  assert.deepEqual(await alertsOf(lead), []);
  now = new Date('2026-06-09T09:03:00Z');
  await pass(0);
  assert.deepEqual(await levelsOf(lead), [['owner', [annId]]]);
  // Nobody is there for a year, until somebody is.
  const absences = [{ from: '2026-06-09', to: '2027-06-09' }];
  for (const id of [annId, bobId]) {
    await ok('PATCH', `/api/v1/users/${id}/availability`, { absences });
  }
  await pass(60);
  assert.equal((await alertsOf(lead)).length, 1);
  await ok('PATCH', `/api/v1/users/${bobId}/availability`, { absences: [] });
  await pass(10);
  assert.deepEqual((await levelsOf(lead)).at(1), ['next', [bobId]]);
});

test('the list has the longest wait first, and what passes next, by owner', async () => {
  await ok('PATCH', setting, { owner_minutes: null, next_minutes: null, manager_minutes: null });
  await ok('PATCH', setting, levels);
  const first = await addLead({ assigned_user_id: annId, company: 'Vogt KG' });
  now = new Date(now.getTime() + 60_000);
  const second = await addLead({ assigned_user_id: bobId });
  const third = await addLead();
  const idsFor = async (query: string, by = ann.call) => {
    const { status, body } = await by('GET', `/api/v1/leads/waiting${query}`);
    assert.equal(status, 200);
    return body.data.map(({ lead_id }: { lead_id: number }) => lead_id);
  };
  assert.deepEqual(await idsFor(''), [first.id, second.id, third.id]);
  assert.deepEqual(await idsFor('?owned_by=me'), [first.id]);
  assert.deepEqual(await idsFor('?owned_by=my_teams'), [first.id, second.id]);
  assert.deepEqual(await idsFor('?owned_by=nobody'), [third.id]);
  await pass(4);
  const [waiting] = await ok('GET', '/api/v1/leads/waiting?per_page=1');
  const since = new Date(first.created_at).getTime();
  assert.deepEqual(waiting, {
    ...{ lead_id: first.id, lead_name: first.first_name, lead_company: 'Vogt KG' },
    ...{ assigned_user_id: annId, assigned_user_name: ann.member.name },
    waiting_since: first.created_at,
    ...{ level: 'owner', next_level: 'next' },
    next_level_at: new Date(since + 15 * 60_000).toISOString(),
  });
});
