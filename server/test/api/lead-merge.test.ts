// Merging leads of one contact over both full APIs, and undoing it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { TestResponse } from '../call.ts';
import { api, causeOf, openUndoWorld, stateOf, undone } from './undo-world.ts';

const world = await openUndoWorld();
const { app, native, pro, add, get } = world;
after(() => app.close());

type Shown = TestResponse['body'];

const merge = (into: Shown, others: Shown[], fields?: object) =>
  native('POST', `${api}/leads/${into.id}/merge`, {
    lead_ids: others.map(({ id }) => id),
    ...(fields && { fields }),
  });

const preview = (into: Shown, others: Shown[], fields?: object) =>
  native('POST', `${api}/leads/${into.id}/merge/preview`, {
    lead_ids: others.map(({ id }) => id),
    ...(fields && { fields }),
  });

let people = 0;
/** Two leads of one contact. */
async function twoLeads(one: object = {}, other: object = {}): Promise<[Shown, Shown]> {
  people += 1;
  const email = `person${people}@lead-merge.example`;
  return [await world.addLead({ email, ...one }), await world.addLead({ email, ...other })];
}

const listed = async (path: string) =>
  (await native('GET', `${api}/${path}`)).body.data.map(({ id }: Shown) => id);

test('a merge moves what is on a lead, and fills what the surviving one lacks', async () => {
  const [one, other] = await twoLeads(
    { notes: 'Roof', tags: ['a'], custom_fields: { roof: 1 } },
    { notes: 'Battery', tags: ['b'], city: 'Kassel', custom_fields: { roof: 2, floors: 3 } },
  );
  const note = await add(`leads/${other.id}/notes`, { body: 'Call in the evening' });
  const task = await add(`leads/${other.id}/tasks`, { title: 'Call' });
  const deal = await add('deals', { title: 'PV', value: 1, currency: 'EUR', lead_id: other.id });
  const response = await merge(one, [other], { 'custom_fields.roof': other.id });
  assert.equal(response.status, 200, response.text);
  const lead = response.body.data;
  assert.equal(lead.city, 'Kassel');
  assert.equal(lead.notes, 'Roof\n\nBattery');
  assert.deepEqual(lead.tags.toSorted(), ['a', 'b']);
  assert.deepEqual(lead.custom_fields, { roof: 2, floors: 3 });
  assert.deepEqual(await listed(`leads/${one.id}/notes`), [note.id]);
  assert.deepEqual(await listed(`leads/${one.id}/tasks`), [task.id]);
  assert.equal((await get(`deals/${deal.id}`)).lead_id, one.id);
  assert.equal((await get(`leads/${other.uuid}`)).id, one.id);
  assert.equal((await pro('GET', `${api}/leads/${other.id}`)).status, 200);
  assert.equal((await listed('leads/trash')).includes(other.id), false);
  const restore = await native('POST', `${api}/leads/${other.id}/restore`);
  assert.equal(restore.status, 409, restore.text);
  await world.assertCounted();
});

test('a preview shows exactly the merged lead, and changes nothing', async () => {
  const [one, other] = await twoLeads({ notes: 'Roof', tags: ['a'] }, { notes: 'Battery' });
  await add(`leads/${other.id}/notes`, { body: 'Call in the evening' });
  await add('deals', { title: 'PV', value: 1, currency: 'EUR', lead_id: other.id });
  const fields = { first_name: other.id };
  const { status, body, text } = await preview(one, [other], fields);
  assert.equal(status, 200, text);
  const { lead, merged, kept } = body.data;
  assert.deepEqual(merged, [{ id: other.id, uuid: other.uuid }]);
  assert.deepEqual(
    { ...kept, events: undefined },
    { deals: 1, notes: 1, calls: 0, tasks: 0, events: undefined },
  );
  assert.deepEqual(stateOf(await get(`leads/${one.id}`)), stateOf(one));
  const result = (await merge(one, [other], fields)).body.data;
  assert.deepEqual(stateOf(result), stateOf(lead));
});

test('a preview is refused where the merge is: other contacts, unknown leads', async () => {
  const [[one], [other]] = [await twoLeads(), await twoLeads()];
  const { status, text } = await preview(one, [other]);
  assert.equal(status, 409, text);
  assert.equal((await preview(one, [{ id: 999_999 }])).status, 422);
  assert.equal((await preview(one, [one])).status, 422);
});

test('leads of different contacts, and leads of the market, do not merge → 409', async () => {
  const [[one], [other]] = [await twoLeads(), await twoLeads()];
  const { status, text } = await merge(one, [other]);
  assert.equal(status, 409, text);
});

test('an undo parts merged leads again, and an undo of the undo merges them', async () => {
  const [one, other] = await twoLeads({ extra_1: 'x' }, { extra_2: 'y', status: 'contacted' });
  const own = await add(`leads/${one.id}/notes`, { body: 'Own' });
  const note = await add(`leads/${other.id}/notes`, { body: 'Other' });
  const deal = await add('deals', { title: 'PV', value: 1, currency: 'EUR', lead_id: other.id });
  const before = [await get(`leads/${one.id}`), await get(`leads/${other.id}`)];
  const response = await merge(one, [other], { status: other.id });
  const merged = await get(`leads/${one.id}`);
  assert.equal(merged.status, 'contacted');
  const { rows } = await app.database.pool.query(
    'select distinct type from events where cause_id = $1 order by type',
    [causeOf(response)],
  );
  const types = rows.map(({ type }) => type);
  assert.ok(types.includes('lead.merged') && types.includes('lead.deleted'), types.join());
  const undo = await native('POST', `${api}/undo/${causeOf(response)}`);
  assert.deepEqual(undo.body.data.skipped, [], undo.text);
  const after = [await get(`leads/${one.id}`), await get(`leads/${other.id}`)];
  assert.deepEqual(after.map(stateOf), before.map(stateOf));
  assert.deepEqual(await listed(`leads/${one.id}/notes`), [own.id]);
  assert.deepEqual(await listed(`leads/${other.id}/notes`), [note.id]);
  assert.equal((await get(`deals/${deal.id}`)).lead_id, other.id);
  const again = await native('POST', `${api}/undo/${causeOf(undo)}`);
  assert.deepEqual(again.body.data.skipped, [], again.text);
  assert.deepEqual(stateOf(await get(`leads/${other.id}`)), stateOf(merged));
  assert.equal((await listed(`leads/${one.id}/notes`)).length, 2);
  await undone(native, again);
  assert.deepEqual(stateOf(await get(`leads/${other.id}`)), stateOf(before[1]));
  await world.assertCounted();
});
