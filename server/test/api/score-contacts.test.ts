// Rules about a contact, while contacts merge and part, and leads of one contact merge.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { openScoring } from '../scoring.ts';
import { undone } from './undo-world.ts';

const app = await buildTestApp();
after(app.close);
const { call, ok, addRule, scoreOf, settled, checkScores } = openScoring(app);
await app.work();

const addLead = (fields: object) => ok('POST', '/api/v1/leads', { first_name: 'Ann', ...fields });

test('rules by contact follow a merge of contacts, and its undo', async () => {
  const [kept, other] = [await addLead({ email: 'kept@a.example' }), await addLead({})];
  const ids = [kept, other].map(({ contact_id }) => contact_id);
  const rules = [
    { filter: { contact_id: `${ids[0]}` }, points: 30 },
    { filter: { contact_id: `${ids[1]}` }, points: 20 },
  ];
  for (const rule of rules) await addRule(rule);
  const scores = async () => {
    await checkScores(rules);
    return [await scoreOf(kept.id), await scoreOf(other.id)];
  };
  assert.deepEqual(await scores(), [30, 20]);
  const merge = await call('POST', `/api/v1/contacts/${ids[0]}/merge`, { contact_ids: [ids[1]] });
  assert.equal(merge.status, 200, merge.text);
  // The old id leads to the contact that stays.
  assert.deepEqual(await scores(), [50, 50]);
  await undone(call, merge);
  assert.deepEqual(await scores(), [30, 20]);
});

test('rules by calls and notes follow a merge of leads, and its undo', async () => {
  const email = 'twice@a.example';
  const [kept, other] = [await addLead({ email }), await addLead({ email })];
  for (const { id } of [kept, other]) await ok('POST', `/api/v1/leads/${id}/notes`, { body: 'Hi' });
  await addRule({ filter: { 'note_count[over]': '1' }, points: 15 });
  await settled();
  assert.equal(await scoreOf(kept.id), 0);
  const merge = await call('POST', `/api/v1/leads/${kept.id}/merge`, { lead_ids: [other.id] });
  assert.equal(merge.status, 200, merge.text);
  await settled();
  assert.equal(await scoreOf(kept.id), 15);
  await undone(call, merge);
  await settled();
  assert.deepEqual([await scoreOf(kept.id), await scoreOf(other.id)], [0, 0]);
});
