// Actions on a lead: trash, restore, star, assignment, and their versions.
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller, type TestResponse } from '../call.ts';

let now = new Date('2026-03-28T09:15:00Z');
const app = await buildTestApp({ clock: { now: () => now } });
after(app.close);
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const other = caller(app, (await app.addTenant('other')).keys.leadhub);
const leads = '/api/v1/leads';
const trash = `${leads}/trash`;
const day = 86_400_000;

beforeEach(() => {
  now = new Date('2026-03-28T09:15:00Z');
});

async function create(first_name: string, more: object = {}) {
  const { status, body } = await native('POST', leads, { first_name, ...more });
  assert.equal(status, 201, JSON.stringify(body));
  return body.data as { id: number; uuid: string };
}

async function trashed(first_name: string) {
  const lead = await create(first_name, { email: `${first_name}@example.com`, tags: ['kept'] });
  assert.equal((await native('DELETE', `${leads}/${lead.id}`)).status, 204);
  return lead;
}

const namesOf = (body: { data: { name: string }[] }) => body.data.map(({ name }) => name);

test('GET /leads/trash lists deleted leads, latest first, by pages and by cursor', async () => {
  assert.deepEqual((await native('GET', trash)).body.data, []);
  await create('Kept');
  for (const name of ['One', 'Two', 'Three']) {
    await trashed(name);
    now = new Date(now.getTime() + 1_000);
  }
  const { status, body } = await native('GET', trash);
  assert.equal(status, 200);
  assert.deepEqual(namesOf(body), ['Three', 'Two', 'One']);
  assert.equal(body.meta.total, 3);
  assert.equal(body.data[0].deleted_at, '2026-03-28T09:15:02.000Z');
  assert.deepEqual(body.data[0].tags, ['kept']);
  const second = await native('GET', `${trash}?per_page=1&page=2`);
  assert.deepEqual(namesOf(second.body), ['Two']);
  assert.deepEqual((await native('GET', `${trash}?page=9`)).body.data, []);
  const walked: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: TestResponse = await native('GET', `${trash}?per_page=2&cursor=${cursor}`);
    walked.push(...namesOf(body));
    cursor = body.meta.next_cursor;
  }
  assert.deepEqual(walked, ['Three', 'Two', 'One']);
  assert.deepEqual(namesOf((await pro('GET', trash)).body), ['Three', 'Two', 'One']);
  assert.equal((await native('GET', `${trash}?page=0`)).status, 422);
  assert.deepEqual((await other('GET', trash)).body.data, []);
});

test('restore returns a lead unchanged, once', async () => {
  const { id, uuid } = await trashed('Back');
  assert.equal((await other('POST', `${leads}/${uuid}/restore`)).status, 404);
  const restored = await native('POST', `${leads}/${id}/restore`);
  assert.equal(restored.status, 200);
  assert.deepEqual(
    [restored.body.data.name, restored.body.data.tags, restored.headers.etag],
    ['Back', ['kept'], '"3"'],
  );
  assert.deepEqual((await native('GET', `${leads}/${id}`)).body, restored.body);
  assert.equal((await native('POST', `${leads}/${id}/restore`)).status, 404);
  const { history } = (await pro('GET', `${leads}/${id}`)).body;
  assert.equal(history[0].type, 'lead.restored');
  assert.equal(history[0].after.email, 'Back@example.com');
});

test('concurrent restores of one lead → one 200, the others 404', async () => {
  const { id } = await trashed('Raced');
  const responses = await Promise.all(
    Array.from({ length: 6 }, () => native('POST', `${leads}/${id}/restore`)),
  );
  assert.deepEqual(responses.map(({ status }) => status).sort(), [200, 404, 404, 404, 404, 404]);
});

test('after 30 days a lead leaves the trash', async () => {
  const { id } = await trashed('Late');
  now = new Date(now.getTime() + 30 * day);
  assert.ok(namesOf((await native('GET', trash)).body).includes('Late'));
  now = new Date(now.getTime() + 1);
  assert.ok(!namesOf((await native('GET', trash)).body).includes('Late'));
  assert.equal((await native('POST', `${leads}/${id}/restore`)).status, 404);
});

test('star and unstar are idempotent', async () => {
  const { id, uuid } = await create('Star');
  const starred = await native('POST', `${leads}/${id}/star`);
  assert.deepEqual(
    [starred.status, starred.body.data.starred, starred.headers.etag],
    [200, true, '"2"'],
  );
  assert.equal((await native('POST', `${leads}/${id}/star`)).headers.etag, '"2"');
  assert.ok(namesOf((await native('GET', `${leads}?starred=true`)).body).includes('Star'));
  assert.equal((await pro('POST', `${leads}/${uuid}/unstar`)).status, 200);
  assert.equal((await native('GET', `${leads}/${id}`)).body.data.starred, false);
  assert.equal((await other('POST', `${leads}/${id}/star`)).status, 404);
});

test('a lead is assigned by any id of a user, or unassigned by null', async () => {
  const { id } = await create('Assign');
  const assign = (user: unknown) =>
    native('POST', `${leads}/${id}/assign`, { assigned_user_id: user });
  const { number, id: uuid, email } = app.owner;
  for (const name of [number, String(number), uuid, email.toUpperCase()]) {
    const assigned = await assign(name);
    assert.deepEqual([assigned.status, assigned.body.data.assigned_user_id], [200, number]);
    assert.equal((await assign(null)).body.data.assigned_user_id, null);
  }
  const wrong = await assign(999_999_999);
  assert.deepEqual([wrong.status, Object.keys(wrong.body.errors)], [422, ['assigned_user_id']]);
  assert.equal((await assign(true)).status, 422);
  assert.equal((await native('POST', `${leads}/${id}/assign`, {})).status, 422);
  const stranger = (await app.addTenant('strangers')).owner.number;
  assert.equal((await assign(stranger)).status, 422);
});

test('a stale If-Match → 412 for a change, deletion and restore', async () => {
  const { id } = await create('Version');
  const url = `${leads}/${id}`;
  const at = (version: number) => ({ 'if-match': `"${version}"` });
  assert.equal((await native('GET', url)).headers.etag, '"1"');
  const changed = await native('PATCH', url, { company: 'Acme' }, at(1));
  assert.deepEqual([changed.status, changed.headers.etag], [200, '"2"']);
  const late = await native('PUT', url, { company: 'Late' }, at(1));
  assert.deepEqual([late.status, late.body.code], [412, 'PRECONDITION_FAILED']);
  assert.equal((await native('POST', `${url}/star`, undefined, at(1))).status, 412);
  assert.equal((await native('DELETE', url, undefined, at(1))).status, 412);
  assert.equal((await native('PATCH', url, { company: 'Last' })).status, 200);
  assert.equal((await native('DELETE', url, undefined, at(3))).status, 204);
  assert.equal((await native('POST', `${url}/restore`, undefined, at(3))).status, 412);
  assert.equal((await native('POST', `${url}/restore`, undefined, at(4))).status, 200);
  assert.equal((await native('GET', url)).body.data.company, 'Last');
});

test('8 changes of one version at once → one 200, seven 412', async () => {
  const { id } = await create('Once');
  const responses = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      native('PATCH', `${leads}/${id}`, { company: `No. ${index}` }, { 'if-match': '"1"' }),
    ),
  );
  assert.equal(responses.filter(({ status }) => status === 200).length, 1);
  assert.equal(responses.filter(({ status }) => status === 412).length, 7);
});

test('actions with read:leads only → 403', async () => {
  const { id } = await create('Scoped');
  const reader = caller(app, await app.addKey({ contract: 'leadhub', scopes: ['read:leads'] }));
  assert.equal((await reader('GET', trash)).status, 200);
  for (const action of ['star', 'unstar', 'restore', 'assign']) {
    assert.equal((await reader('POST', `${leads}/${id}/${action}`, {})).status, 403);
  }
});
