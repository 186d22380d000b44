// Concurrent changes of leads and of the catalog by other requests and processes.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const { workspace, database } = app;
const native = caller(app, app.keys.leadhub);
const leads = '/api/v1/leads';
const create = async (lead: object) => (await native('POST', leads, lead)).body.data;

test('concurrent changes of different fields are all stored', async () => {
  const { id } = await create({ name: 'Ann Lee' });
  const bodies = [
    { city: 'Paris' },
    { company: 'Acme' },
    { custom_fields: { a: 1 } },
    { custom_fields: { b: 2 } },
    { tags: ['one', 'two'] },
    { status: 'won' },
    { source: 'fair' },
    { starred: true },
  ];
  const responses = await Promise.all(
    bodies.flatMap((body) => [
      native('PATCH', `${leads}/${id}`, body),
      native('POST', leads, { name: 'B', tags: [`new-${JSON.stringify(body).length}`] }),
    ]),
  );
  assert.deepEqual([...new Set(responses.map(({ status }) => status))].sort(), [200, 201]);
  const { data } = (await native('GET', `${leads}/${id}`)).body;
  const { city, company, status, source, starred } = data;
  assert.deepEqual(
    { city, company, status, source, starred },
    { city: 'Paris', company: 'Acme', status: 'won', source: 'fair', starred: true },
  );
  assert.deepEqual(data.custom_fields, { a: 1, b: 2 });
  assert.deepEqual(data.tags.toSorted(), ['one', 'two']);
});

test('a catalog change by another process takes effect at once', async () => {
  const { id } = await create({ name: 'Ann Lee', status: 'new' });
  await database.kysely.transaction().execute(async (db) => {
    await db
      .updateTable('statuses')
      .set({ key: 'fresh' })
      .where('workspace_id', '=', workspace.id)
      .where('key', '=', 'new')
      .execute();
    await db
      .updateTable('workspace_counters')
      .set((is) => ({ catalog_version: is('catalog_version', '+', 1) }))
      .where('workspace_id', '=', workspace.id)
      .execute();
  });
  assert.equal((await native('GET', `${leads}/${id}`)).body.data.status, 'fresh');
  const list = (await native('GET', `${leads}?status=fresh`)).body;
  assert.ok(list.data.length > 0);
  assert.ok(list.data.every(({ status }: { status: string }) => status === 'fresh'));
  const back = await native('PATCH', `${leads}/${id}`, { status: 'new' });
  assert.equal(back.status, 422);
});
