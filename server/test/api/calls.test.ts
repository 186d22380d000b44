import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const other = caller(app, (await app.addTenant('other')).keys.leadhub);
const leads = '/api/v1/leads';

async function aLead(): Promise<{ id: number; uuid: string; calls: string }> {
  const { id, uuid } = (await native('POST', leads, { first_name: 'Ann' })).body.data;
  return { id, uuid, calls: `${leads}/${id}/calls` };
}

test('a call is logged, shown, changed and deleted', async () => {
  const { id: lead, uuid, calls } = await aLead();
  const at = '2026-03-28T09:10:00.000Z';
  const body = { outcome: 'connected', seconds: 320, note: '  Wants a demo. ', at };
  const made = await native('POST', calls, body);
  assert.deepEqual([made.status, made.headers.etag], [201, '"1"']);
  const { id, uuid: callId, created_at, updated_at, author, ...rest } = made.body.data;
  assert.equal(created_at, updated_at);
  assert.deepEqual([author.type, author.name], ['key', 'Test']);
  const expected = { lead_id: lead, ...body, note: 'Wants a demo.' };
  assert.deepEqual(rest, expected);
  assert.deepEqual((await native('GET', `${leads}/${uuid}/calls/${callId}`)).body, made.body);

  const changed = await native('PATCH', `${calls}/${id}`, { outcome: 'busy', seconds: null });
  const { status, headers } = changed;
  assert.deepEqual([status, headers.etag], [200, '"2"']);
  assert.deepEqual(
    [changed.body.data.outcome, changed.body.data.seconds, changed.body.data.note],
    ['busy', null, 'Wants a demo.'],
  );
  const same = await native('PUT', `${calls}/${id}`, { outcome: 'busy', at });
  assert.equal(same.headers.etag, '"2"');
  const late = await native('PATCH', `${calls}/${id}`, { note: 'Late' }, { 'if-match': '"1"' });
  assert.equal(late.status, 412);
  const removal = await native('DELETE', `${calls}/${id}`, undefined, { 'if-match': '"1"' });
  assert.equal(removal.status, 412);
  assert.equal((await native('DELETE', `${calls}/${id}`)).status, 204);
  assert.equal((await native('GET', `${calls}/${id}`)).status, 404);
});

test('only the outcome is required, and the call was now', async () => {
  const { calls } = await aLead();
  const before = Date.now();
  for (const outcome of ['connected', 'left_voicemail', 'no_answer', 'busy', 'wrong_number']) {
    const { status, body } = await native('POST', calls, { outcome });
    assert.deepEqual([status, body.data.seconds, body.data.note], [201, null, null]);
    assert.ok(Date.parse(body.data.at) >= before && Date.parse(body.data.at) <= Date.now());
  }
});

test('the second API shows calls under prefixed ids', async () => {
  const { id, calls } = await aLead();
  await native('POST', calls, { outcome: 'no_answer', seconds: 0 });
  const [call] = (await pro('GET', `${leads}/${id}/calls`)).body.data;
  assert.match(call.id, /^call_[0-9A-HJKMNP-TV-Z]{26}$/);
  assert.match(call.lead_id, /^lead_/);
  assert.match(call.author.id, /^key_/);
  const url = `${leads}/${call.lead_id}/calls/${call.id}`;
  assert.deepEqual((await pro('GET', url)).body, call);
  assert.equal((await pro('PATCH', url, { seconds: 4 })).body.seconds, 4);
  assert.equal((await pro('DELETE', url)).status, 204);
  const made = await pro('POST', `${leads}/${id}/calls`, { outcome: 'busy' });
  assert.deepEqual([made.status, made.body.outcome], [201, 'busy']);
});

test('calls are listed by lead, the last logged first', async () => {
  const { calls } = await aLead();
  const { calls: others } = await aLead();
  assert.deepEqual((await native('GET', calls)).body.data, []);
  for (const seconds of [1, 2, 3]) await native('POST', calls, { outcome: 'connected', seconds });
  const foreign = (await native('POST', others, { outcome: 'busy' })).body.data.id;
  const { body } = await native('GET', `${calls}?per_page=2`);
  const secondsOf = (list: { seconds: number }[]) => list.map(({ seconds }) => seconds);
  assert.deepEqual([body.meta.total, secondsOf(body.data)], [3, [3, 2]]);
  const rest = await native('GET', `${calls}?per_page=2&page=2`);
  assert.deepEqual(secondsOf(rest.body.data), [1]);
  assert.equal((await native('GET', `${calls}/${foreign}`)).status, 404);
  assert.equal((await native('PATCH', `${calls}/${foreign}`, { seconds: 1 })).status, 404);
  assert.equal((await native('DELETE', `${calls}/${foreign}`)).status, 404);
});

test('an invalid call → 422 that names the field, and of a missing lead → 404', async () => {
  const { id, calls } = await aLead();
  const outcome = 'connected';
  for (const [body, field] of [
    [{}, 'outcome'],
    [{ outcome: 'spoke' }, 'outcome'],
    [{ outcome, seconds: -1 }, 'seconds'],
    [{ outcome, seconds: 86_401 }, 'seconds'],
    [{ outcome, seconds: 1.5 }, 'seconds'],
    [{ outcome, note: 'x'.repeat(20_001) }, 'note'],
    [{ outcome, at: 'yesterday' }, 'at'],
    [{ outcome, at: new Date(Date.now() + 3_600_000).toISOString() }, 'at'],
    [{ outcome, duration: 3 }, 'duration'],
  ] as const) {
    const { status, body: refused } = await native('POST', calls, body);
    assert.deepEqual([status, Object.keys(refused.errors)], [422, [field]]);
  }
  const made = (await native('POST', calls, { outcome })).body.data;
  const late = new Date(Date.now() + 3_600_000).toISOString();
  assert.equal((await native('PATCH', `${calls}/${made.id}`, { at: late })).status, 422);
  assert.equal((await native('POST', `${leads}/999999999/calls`, { outcome })).status, 404);
  await native('DELETE', `${leads}/${id}`);
  assert.equal((await native('GET', calls)).status, 404);
  assert.equal((await native('POST', calls, { outcome })).status, 404);
  await native('POST', `${leads}/${id}/restore`);
  assert.equal((await native('GET', calls)).body.meta.total, 1);
});

test('each change is an event in the activity of the lead', async () => {
  const { id, calls } = await aLead();
  const at = '2026-03-28T09:10:00.000Z';
  const made = (await native('POST', calls, { outcome: 'busy', at })).body.data;
  await native('PATCH', `${calls}/${made.id}`, { note: 'Later' });
  await native('DELETE', `${calls}/${made.id}`);
  const { data } = (await native('GET', `${leads}/${id}/activity?types=call.*`)).body;
  const call = { id: made.uuid, number: made.id, outcome: 'busy', seconds: null, note: null, at };
  assert.deepEqual(
    data.map(({ type, before, after }: Record<string, unknown>) => [type, before, after]),
    [
      ['call.deleted', { call: { ...call, note: 'Later' } }, null],
      ['call.updated', { call }, { call: { ...call, note: 'Later' } }],
      ['call.logged', null, { call }],
    ],
  );
});

test('calls without the scopes of leads → 403, and of another workspace → 404', async () => {
  const { calls } = await aLead();
  const { id } = (await native('POST', calls, { outcome: 'busy' })).body.data;
  for (const url of [calls, `${calls}/${id}`]) assert.equal((await other('GET', url)).status, 404);
  assert.equal((await other('POST', calls, { outcome: 'busy' })).status, 404);
  assert.equal((await other('PATCH', `${calls}/${id}`, { seconds: 1 })).status, 404);
  assert.equal((await other('DELETE', `${calls}/${id}`)).status, 404);
  const reader = caller(app, await app.addKey({ contract: 'leadhub', scopes: ['read:leads'] }));
  assert.equal((await reader('GET', calls)).status, 200);
  assert.equal((await reader('POST', calls, { outcome: 'busy' })).status, 403);
  assert.equal((await reader('DELETE', `${calls}/${id}`)).status, 403);
});

test('an agent deletes only their own calls, a manager any', async () => {
  const { calls } = await aLead();
  const [agent, manager] = [await addPerson(app, 'agent'), await addPerson(app, 'manager')];
  const callOf = async (call: typeof native) =>
    (await call('POST', calls, { outcome: 'busy' })).body.data.id;
  const [own, foreign] = [await callOf(agent.call), await callOf(native)];
  assert.equal((await agent.call('DELETE', `${calls}/${foreign}`)).status, 403);
  assert.equal((await agent.call('DELETE', `${calls}/${own}`)).status, 204);
  assert.equal((await manager.call('DELETE', `${calls}/${foreign}`)).status, 204);
});
