// POST /undo/{cause} of contacts, deals, notes, calls and tasks.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { TestResponse } from '../call.ts';
import { api, openUndoWorld, stateOf, undone } from './undo-world.ts';

const world = await openUndoWorld();
after(() => world.app.close());
const { app, native, agent, add, addLead, get } = world;

test('contacts: created, changed and deleted → undone', async () => {
  const made = await native('POST', `${api}/contacts`, {
    ...{ first_name: 'Con', email: 'con@a.example', tags: ['x'], custom_fields: { a: 1 } },
  });
  const { id } = made.body.data;
  const before = await get(`contacts/${id}`);
  const changed = await native('PATCH', `${api}/contacts/${id}`, {
    ...{ last_name: 'Tact', email: 'new@a.example', phone: '+14155550009', company: 'B' },
    ...{ tags: ['y'], custom_fields: { a: null, b: 2 } },
  });
  assert.deepEqual((await undone(native, changed)).skipped, []);
  assert.deepEqual(stateOf(await get(`contacts/${id}`)), stateOf(before));
  const deleted = await native('DELETE', `${api}/contacts/${id}`);
  assert.equal((await undone(native, deleted)).count, 1);
  assert.equal((await get(`contacts/${id}`)).email, 'con@a.example');
  assert.equal((await undone(native, made)).count, 1);
  assert.equal((await native('GET', `${api}/contacts/${id}`)).status, 404);
});

test('an address that another contact has by now → in_use, the rest is reverted', async () => {
  const { id } = await add('contacts', { first_name: 'A', email: 'mine@a.example' });
  const changed = await native('PATCH', `${api}/contacts/${id}`, {
    ...{ first_name: 'B', email: 'other@a.example' },
  });
  await add('contacts', { first_name: 'C', email: 'mine@a.example' });
  const { count, skipped } = await undone(native, changed);
  assert.equal(count, 1);
  assert.deepEqual(
    skipped.map((one) => stateOf(one as never)),
    [
      {
        ...{ type: 'contact', id, uuid: (await get(`contacts/${id}`)).uuid },
        fields: ['email'],
        reason: 'in_use',
      },
    ],
  );
  const now = await get(`contacts/${id}`);
  assert.deepEqual([now.first_name, now.email], ['A', 'other@a.example']);
});

test('deals: fields, stage, won, lost, deleted → undone', async () => {
  const lead = await addLead({ email: 'deal@a.example' });
  const made = await native('POST', `${api}/deals`, {
    ...{ title: 'Roof', value: '100.00', currency: 'USD', lead_id: lead.id },
  });
  const { id } = made.body.data;
  const url = `${api}/deals/${id}`;
  const original = await get(`deals/${id}`);
  const steps: [() => Promise<TestResponse>, string][] = [
    [
      () =>
        native('PATCH', url, {
          ...{ title: 'Roof 2', value: '7.5', currency: 'EUR', lead_id: null, contact_id: null },
          ...{ expected_close_date: '2026-06-01', assigned_user_id: app.owner.number },
        }),
      'fields',
    ],
    [() => native('PATCH', url, { stage: 'proposal' }), 'stage'],
    [() => native('POST', `${url}/win`), 'won'],
    [() => native('POST', `${url}/lose`, { lost_reason: 'price' }), 'lost'],
    [() => native('POST', `${url}/reopen`), 'reopened'],
    [() => native('DELETE', url), 'deleted'],
  ];
  const undos: [TestResponse, Record<string, unknown>][] = [];
  for (const [step, name] of steps) {
    const before = await get(`deals/${id}`);
    const response = await step();
    assert.ok(response.status < 300, `${name}: ${response.text}`);
    world.pass(1_000);
    undos.push([response, before]);
  }
  for (const [response, before] of undos.toReversed()) {
    const { skipped } = await undone(native, response);
    assert.deepEqual(skipped, []);
    assert.deepEqual(stateOf(await get(`deals/${id}`)), stateOf(before));
  }
  assert.deepEqual(stateOf(await get(`deals/${id}`)), stateOf(original));
  assert.equal((await undone(native, made)).count, 1);
  assert.equal((await native('GET', url)).status, 404);
});

test('calls: logged, changed and deleted → undone', async () => {
  const lead = await addLead();
  const of = `leads/${lead.id}/calls`;
  const call = await agent.call('POST', `${api}/${of}`, {
    ...{ outcome: 'connected', seconds: 90, note: 'Rings back', at: '2020-01-01T08:00:00Z' },
  });
  const url = `${of}/${call.body.data.id}`;
  const original = await get(url);
  const changed = await agent.call('PATCH', `${api}/${url}`, {
    ...{ outcome: 'busy', seconds: null, note: null, at: '2020-01-02T08:00:00Z' },
  });
  const now = await get(url);
  const deleted = await agent.call('DELETE', `${api}/${url}`);
  assert.equal((await undone(agent.call, deleted)).count, 1);
  assert.deepEqual(stateOf(await get(url)), stateOf(now));
  await undone(agent.call, changed);
  assert.deepEqual(stateOf(await get(url)), stateOf(original));
  const undo = await native('POST', `${api}/undo/${call.headers['x-cause-id']}`);
  assert.equal(undo.body.data.count, 1);
  assert.equal((await native('GET', `${api}/${url}`)).status, 404);
  await undone(native, undo);
  assert.deepEqual(stateOf(await get(url)), stateOf(original));
});

test('notes and tasks: created, changed, completed, deleted → undone', async () => {
  const lead = await addLead();
  const of = `leads/${lead.id}`;
  const note = await agent.call('POST', `${api}/${of}/notes`, { body: 'one' });
  const noteUrl = `${of}/notes/${note.body.data.id}`;
  const edited = await agent.call('PATCH', `${api}/${noteUrl}`, { body: 'two' });
  const noteNow = await get(noteUrl);
  const removed = await agent.call('DELETE', `${api}/${noteUrl}`);
  assert.equal((await undone(agent.call, removed)).count, 1);
  assert.deepEqual(stateOf(await get(noteUrl)), stateOf(noteNow));
  await undone(agent.call, edited);
  assert.equal((await get(noteUrl)).body, 'one');
  await undone(agent.call, note);
  assert.equal((await native('GET', `${api}/${noteUrl}`)).status, 404);

  for (const path of [`${of}/tasks`, 'tasks']) {
    const task = await agent.call('POST', `${api}/${path}`, { title: 'Call' });
    const at = `tasks/${task.body.data.id}`;
    const changed = await agent.call('PATCH', `${api}/${at}`, {
      ...{ title: 'Ring', due_at: '2030-01-01', assigned_user_id: app.owner.number },
    });
    const done = await agent.call('POST', `${api}/${at}/complete`);
    world.pass(5_000);
    const whole = await get(at);
    const reopened = await agent.call('POST', `${api}/${at}/reopen`);
    await undone(agent.call, reopened);
    assert.deepEqual(stateOf(await get(at)), stateOf(whole));
    const deleted = await agent.call('DELETE', `${api}/${at}`);
    await undone(agent.call, deleted);
    assert.deepEqual(stateOf(await get(at)), stateOf(whole));
    await undone(agent.call, done);
    await undone(agent.call, changed);
    const now = await get(at);
    assert.deepEqual(
      [now.title, now.due_at, now.done, now.assigned_user_id],
      ['Call', null, false, null],
    );
    await undone(agent.call, task);
    assert.equal((await native('GET', `${api}/${at}`)).status, 404);
  }
});
