// POST /undo/{cause} of changes of leads: what it reverts, and what it leaves alone.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { api, openUndoWorld, stateOf, undo, undone } from './undo-world.ts';

const world = await openUndoWorld();
after(() => world.app.close());
const { app, native, agent, colleague, add, addLead, get, assertCounted } = world;

test('an update of a lead → undo gives every field its old value', async () => {
  const was = {
    ...{ last_name: 'Before', email: 'before@example.com', phone: '+14155550001', company: 'A' },
    ...{ website: 'https://a.example', address: '1 A St', city: 'Aton', state: 'CA', zip: '1' },
    ...{ source: 'first', status: 'contacted', tags: ['one', 'two'], notes: 'n', starred: true },
    ...{ event_date: '2026-05-01', event_type: 'Wedding', consent: { sms: true } },
    custom_fields: { a: 1, b: 'x' },
  };
  const lead = await addLead(was);
  const is = {
    ...{
      first_name: 'Redo',
      last_name: null,
      email: null,
      phone: '5',
      company: null,
      website: null,
    },
    ...{ address: null, city: 'Bton', state: null, zip: null, source: 'second', status: 'won' },
    ...{ tags: ['two', 'three'], notes: null, starred: false, event_date: null, event_type: null },
    ...{ consent: null, custom_fields: { a: null, c: true }, pipeline_id: 1 },
    assigned_user_id: app.owner.number,
  };
  const before = await get(`leads/${lead.id}`);
  const changed = await agent.call('PATCH', `${api}/leads/${lead.id}`, is);
  const after = await get(`leads/${lead.id}`);
  const first = await undone(agent.call, changed);
  assert.deepEqual([first.count, first.skipped], [1, []]);
  assert.deepEqual(stateOf(await get(`leads/${lead.id}`)), stateOf(before));
  const redone = await undo(agent.call, first.cause);
  assert.equal(redone.status, 200, redone.text);
  assert.deepEqual(stateOf(await get(`leads/${lead.id}`)), stateOf(after));
  const again = await undo(agent.call, redone.body.data.cause);
  assert.equal(again.status, 200);
  assert.deepEqual(stateOf(await get(`leads/${lead.id}`)), stateOf(before));
  await assertCounted();
});

test('a field that was changed since stays, and is listed; the others are reverted', async () => {
  const lead = await addLead({ city: 'Aton', tags: ['kept'] });
  const url = `${api}/leads/${lead.id}`;
  const changed = await agent.call('PATCH', url, {
    ...{ city: 'Bton', status: 'won', tags: ['kept', 'mine'], custom_fields: { a: 1, b: 1 } },
  });
  await colleague.call('PATCH', url, { status: 'lost', custom_fields: { b: 2 } });
  await colleague.call('POST', `${url}/tags`, { tag: 'theirs' });
  const { count, skipped } = await undone(agent.call, changed);
  assert.equal(count, 1);
  assert.deepEqual(skipped, [
    {
      ...{ type: 'lead', id: lead.id, uuid: lead.uuid, reason: 'changed_since' },
      fields: ['custom_fields.b', 'status'],
    },
  ]);
  const now = await get(`leads/${lead.id}`);
  assert.deepEqual([now.city, now.status, now.custom_fields], ['Aton', 'lost', { b: 2 }]);
  assert.deepEqual(now.tags.toSorted(), ['kept', 'theirs']);
});

test('changed away and back by somebody else → stays', async () => {
  const lead = await addLead();
  const url = `${api}/leads/${lead.id}`;
  const changed = await agent.call('PATCH', url, { status: 'won' });
  await colleague.call('PATCH', url, { status: 'lost' });
  await colleague.call('PATCH', url, { status: 'won' });
  const { count, skipped } = await undone(agent.call, changed);
  assert.deepEqual([count, skipped.length], [0, 1]);
  assert.equal((await get(`leads/${lead.id}`)).status, 'won');
});

test('two changes undone, latest first, and redone → each step is exact', async () => {
  const lead = await addLead();
  const url = `${api}/leads/${lead.id}`;
  const status = async () => (await get(`leads/${lead.id}`)).status;
  const one = await agent.call('PATCH', url, { status: 'contacted' });
  const two = await agent.call('PATCH', url, { status: 'won' });
  const undoTwo = await undone(agent.call, two);
  assert.equal(await status(), 'contacted');
  const undoOne = await undone(agent.call, one);
  assert.equal(await status(), 'new');
  assert.equal((await undo(agent.call, undoOne.cause)).body.data.count, 1);
  assert.equal(await status(), 'contacted');
  assert.equal((await undo(agent.call, undoTwo.cause)).body.data.count, 1);
  assert.equal(await status(), 'won');
});

test('a lead that a person created → to the trash, unless somebody else worked on it', async () => {
  const made = await agent.call('POST', `${api}/leads`, {
    first_name: 'Oops',
    email: 'oops@a.example',
  });
  const { id, contact_id } = made.body.data;
  assert.equal((await undone(agent.call, made)).count, 2);
  assert.equal((await native('GET', `${api}/leads/${id}`)).status, 404);
  assert.equal((await native('GET', `${api}/contacts/${contact_id}`)).status, 404);
  assert.ok((await native('GET', `${api}/leads/trash`)).text.includes('Oops'));

  const used = await agent.call('POST', `${api}/leads`, { first_name: 'Used' });
  const url = `${api}/leads/${used.body.data.id}`;
  await agent.call('PATCH', url, { status: 'won' });
  await colleague.call('POST', `${url}/notes`, { body: 'Called.' });
  const { count, skipped } = await undone(agent.call, used);
  assert.deepEqual([count, skipped.length], [0, 2]);
  assert.equal((await native('GET', url)).status, 200);
});

test('a deleted lead, and its restoration → undone in turn', async () => {
  const lead = await addLead({ email: 'gone@a.example' });
  const url = `${api}/leads/${lead.id}`;
  await native('DELETE', url);
  await native('DELETE', `${api}/contacts/${lead.contact_id}`);
  const restored = await native('POST', `${url}/restore`);
  assert.equal((await undone(native, restored)).count, 2);
  assert.equal((await native('GET', url)).status, 404);
  const other = await addLead();
  const deleted = await native('DELETE', `${api}/leads/${other.id}`);
  assert.equal((await undone(native, deleted)).count, 1);
  assert.equal((await native('GET', `${api}/leads/${other.id}`)).status, 200);
  await assertCounted();
});

test('a bulk edit and a bulk deletion → undone, and the undo undone', async () => {
  const made = await Promise.all(['a', 'b', 'c'].map((city) => addLead({ city, source: 'bulk' })));
  const ids = made.map(({ id }) => id);
  const edited = await agent.call('PATCH', `${api}/leads/bulk`, {
    ids,
    set: { city: 'z', status: 'won', add_tags: ['b1'], custom_fields: { q: 1 } },
  });
  const first = await undone(agent.call, edited);
  assert.deepEqual([first.count, first.skipped], [3, []]);
  for (const { id, city } of made) {
    const lead = await get(`leads/${id}`);
    const { status, tags, custom_fields } = lead;
    assert.deepEqual([lead.city, status, tags, custom_fields], [city, 'new', [], {}]);
  }
  const redone = await undo(agent.call, first.cause);
  assert.equal(redone.body.data.count, 3);
  assert.equal((await get(`leads/${ids[0]}`)).city, 'z');
  const deleted = await native('DELETE', `${api}/leads/bulk`, { ids });
  assert.equal((await undone(native, deleted)).count, 3);
  assert.equal((await get(`leads/${ids[2]}`)).status, 'won');
  await assertCounted();
});

test('a lead in the trash → its fields are skipped as deleted', async () => {
  const lead = await addLead();
  const changed = await native('PATCH', `${api}/leads/${lead.id}`, { city: 'Bton' });
  await native('DELETE', `${api}/leads/${lead.id}`);
  const { count, skipped } = await undone(native, changed);
  assert.deepEqual([count, (skipped as { reason: string }[])[0]?.reason], [0, 'deleted']);
});

test('an old value that the workspace no longer has → invalid', async () => {
  await add('statuses', { name: 'Odd', key: 'odd' });
  const lead = await addLead({ status: 'odd', source: 'old name', tags: ['soon gone'], city: 'A' });
  const changed = await native('PATCH', `${api}/leads/${lead.id}`, {
    ...{ status: 'won', source: 'new name', tags: [], city: 'B' },
  });
  assert.equal((await native('DELETE', `${api}/statuses/odd`)).status, 204);
  const tag = (await native('GET', `${api}/tags?search=soon`)).body.data[0];
  assert.equal((await native('DELETE', `${api}/tags/${tag.id}`)).status, 204);
  const { skipped } = await undone(native, changed);
  assert.deepEqual(
    (skipped as { fields: string[]; reason: string }[]).map(({ fields, reason }) => [
      fields.toSorted(),
      reason,
    ]),
    [[['status', 'tags'], 'invalid']],
  );
  const now = await get(`leads/${lead.id}`);
  assert.deepEqual([now.city, now.source, now.status], ['A', 'old name', 'won']);
});
