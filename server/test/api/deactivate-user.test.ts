// Deactivating a user reassigns the open records, and says how many.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pieceSize } from '../../src/domain/events/write-in-pieces.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const key = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);

/** The helper does not tell the catalog, which the program caches by its version. */
async function addAgent() {
  const { member } = await addPerson(app, 'agent');
  await app.database.pool.query(
    'update workspace_counters set catalog_version = catalog_version + 1',
  );
  return member;
}

async function agentWithRecords() {
  const member = await addAgent();
  const assigned_user_id = member.number;
  const lead = await key('POST', '/api/v1/leads', { name: 'Open', assigned_user_id });
  assert.equal(lead.status, 201, lead.text);
  await key('POST', '/api/v1/leads', { name: 'Won', assigned_user_id, status: 'won' });
  const deleted = await key('POST', '/api/v1/leads', { name: 'Deleted', assigned_user_id });
  await key('DELETE', `/api/v1/leads/${deleted.body.data.id}`);
  const own = { last_name: 'Owned', owner_user_id: member.number };
  const contact = await key('POST', '/api/v1/contacts', own);
  assert.equal(contact.status, 201, contact.text);
  const trashed = await key('POST', '/api/v1/contacts', own);
  await key('DELETE', `/api/v1/contacts/${trashed.body.data.id}`);
  const deal = { value: '10', currency: 'EUR', assigned_user_id };
  const open = await key('POST', '/api/v1/deals', { title: 'Open', ...deal });
  const won = await key('POST', '/api/v1/deals', { title: 'Won', ...deal });
  await key('POST', `/api/v1/deals/${won.body.data.id}/win`);
  const task = await key('POST', '/api/v1/tasks', { title: 'Open', assigned_user_id });
  await key('POST', '/api/v1/tasks', { title: 'Done', assigned_user_id, done: true });
  return {
    ...{ member, lead: lead.body.data, contact: contact.body.data },
    ...{ deal: open.body.data, task: task.body.data },
  };
}

test('the open records go to the other user, each as an event; the others stay', async () => {
  const { member, lead, contact, deal, task } = await agentWithRecords();
  const heir = await addAgent();
  const user = `/api/v1/users/${member.number}`;
  const counted = await key('GET', `${user}/assigned`);
  assert.deepEqual(counted.body.data, { leads: 1, contacts: 1, deals: 1, tasks: 1 });

  const done = await key('POST', `${user}/deactivate`, { reassign_to: heir.email });
  assert.equal(done.status, 200, done.text);
  assert.equal(done.body.data.status, 'deactivated');
  assert.deepEqual(done.body.data.reassigned, { leads: 1, contacts: 1, deals: 1, tasks: 1 });
  for (const [path, { id }] of [
    ['leads', lead],
    ['deals', deal],
    ['tasks', task],
  ] as const) {
    const shown = await key('GET', `/api/v1/${path}/${id}`);
    assert.equal(shown.body.data.assigned_user_id, heir.number, path);
  }
  const shown = await key('GET', `/api/v1/contacts/${contact.id}`);
  assert.equal(shown.body.data.owner_user_id, heir.number);
  const totalOf = async (number: number) =>
    (await key('GET', `/api/v1/leads?assigned_user_id=${number}`)).body.meta.total;
  assert.deepEqual([await totalOf(member.number), await totalOf(heir.number)], [1, 1]);
  const { rows } = await app.database.pool.query(
    'select type, before, after from events where subject_id = any($1) order by seq desc limit 4',
    [[lead.uuid, contact.uuid, deal.uuid, task.uuid]],
  );
  const [before, after] = [{ assigned_user_id: member.number }, { assigned_user_id: heir.number }];
  const { id, number, title } = { ...task, id: task.uuid, number: task.id };
  assert.deepEqual(rows, [
    {
      type: 'task.updated',
      before: { task: before },
      after: { task: { id, number, title, ...after } },
    },
    { type: 'deal.updated', before, after },
    {
      type: 'contact.updated',
      before: { owner_user_id: member.number },
      after: { owner_user_id: heir.number },
    },
    { type: 'lead.assigned', before, after },
  ]);
});

test('without reassign_to the records stay, and a later request moves them', async () => {
  const { member } = await agentWithRecords();
  const heir = await addAgent();
  const user = `/api/v1/users/${member.number}`;
  const done = await key('POST', `${user}/deactivate`);
  assert.deepEqual([done.status, done.body.data.reassigned], [200, undefined]);
  const later = await second('POST', `${user}/deactivate`, { reassign_to: heir.id });
  assert.deepEqual(later.body.reassigned, { leads: 1, contacts: 1, deals: 1, tasks: 1 });
});

test('a receiver who is unknown, deactivated or the user → refused, and nothing changes', async () => {
  const member = await addAgent();
  const gone = await addAgent();
  await key('POST', `/api/v1/users/${gone.number}/deactivate`);
  const user = `/api/v1/users/${member.number}`;
  for (const reassign_to of [999_999, gone.number, member.number]) {
    const refused = await key('POST', `${user}/deactivate`, { reassign_to });
    assert.deepEqual([refused.status, Object.keys(refused.body.errors)], [422, ['reassign_to']]);
  }
  assert.equal((await key('GET', user)).body.data.status, 'active');
});

test('more records than one transaction changes all move', async () => {
  const member = await addAgent();
  const heir = await addAgent();
  const leads = pieceSize + 20;
  const lead = { name: 'One of many', assigned_user_id: member.number };
  const sent = Array.from({ length: leads }, () => key('POST', '/api/v1/leads', lead));
  assert.ok((await Promise.all(sent)).every(({ status }) => status === 201));
  const user = `/api/v1/users/${member.number}`;
  const done = await key('POST', `${user}/deactivate`, { reassign_to: heir.number });
  assert.deepEqual(done.body.data.reassigned, { leads, contacts: 0, deals: 0, tasks: 0 });
  assert.equal((await key('GET', `${user}/assigned`)).body.data.leads, 0);
});
