// The numbers of the sidebar.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const key = caller(app, app.keys.leadhub);
const counts = async (call = key) => {
  const { status, body } = await call('GET', '/api/v1/counts');
  assert.equal(status, 200, JSON.stringify(body));
  return body.data;
};
const make = async (path: string, body: object) => {
  const made = await key('POST', `/api/v1/${path}`, body);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return made.body.data;
};

test('each number is exact right after a change', async () => {
  const { call, member } = await addPerson(app, 'agent');
  assert.deepEqual(await counts(call), {
    ...{
      leads: 0,
      contacts: 0,
      duplicates: 0,
      open_deals: 0,
      my_tasks: { due_today: 0, overdue: 0 },
    },
    trash: { leads: 0, contacts: 0, deals: 0 },
  });
  const lead = await make('leads', { name: 'Ann Lee', email: 'ann@counts.example' });
  await make('leads', { name: 'Bo Li', email: 'bo@counts.example' });
  const deal = await make('deals', { title: 'A', value: '1', currency: 'EUR' });
  const won = await make('deals', { title: 'B', value: '1', currency: 'EUR' });
  await key('POST', `/api/v1/deals/${won.id}/win`);
  const contact = await make('contacts', { first_name: 'Cy', email: 'cy@counts.example' });
  const task = (title: string, due: number, user = member.number) =>
    make('tasks', {
      ...{ title, assigned_user_id: user },
      due_at: new Date(Date.now() + due).toISOString(),
    });
  await task('Yesterday', -86_400_000);
  const done = await task('Done', -86_400_000);
  await key('PATCH', `/api/v1/tasks/${done.id}`, { done: true });
  await task('Next month', 30 * 86_400_000);
  await task('Of another', -86_400_000, app.owner.number);
  assert.deepEqual(await counts(call), {
    ...{
      leads: 2,
      contacts: 3,
      duplicates: 0,
      open_deals: 1,
      my_tasks: { due_today: 0, overdue: 1 },
    },
    trash: { leads: 0, contacts: 0, deals: 0 },
  });
  await key('DELETE', `/api/v1/leads/${lead.id}`);
  await key('DELETE', `/api/v1/deals/${deal.id}`);
  await key('DELETE', `/api/v1/contacts/${contact.id}`);
  const { my_tasks: _, ...rest } = await counts(call);
  assert.deepEqual(rest, {
    ...{ leads: 1, contacts: 2, duplicates: 0, open_deals: 0 },
    trash: { leads: 1, contacts: 1, deals: 1 },
  });
});

test('a number that the scopes do not read → null', async () => {
  const scoped = await app.addKey({ contract: 'leadhub', scopes: ['read:views', 'read:deals'] });
  const { leads, contacts, open_deals, my_tasks, trash } = await counts(caller(app, scoped));
  assert.deepEqual([leads, contacts, open_deals], [null, null, 0]);
  assert.deepEqual(my_tasks, { due_today: null, overdue: null });
  assert.deepEqual(trash, { leads: null, contacts: null, deals: 1 });
});
