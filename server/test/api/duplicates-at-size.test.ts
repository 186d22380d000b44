// Duplicates while many new contacts are still to be compared.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const api = '/api/v1';

async function addContact(fields: object): Promise<number> {
  const { status, body, text } = await native('POST', `${api}/contacts`, fields);
  assert.equal(status, 201, text);
  return body.data.id;
}

async function list() {
  const { status, body, text } = await native('GET', `${api}/duplicates`);
  assert.equal(status, 200, text);
  return body;
}

/** As an import would, but by SQL. */
async function addManyContacts(count: number): Promise<void> {
  await app.database.pool.query(
    `with moved as (
      update workspace_counters set last_event = last_event + $2 where workspace_id = $1
      returning last_event - $2 as before
    ), made as (
      insert into contacts (workspace_id, id, first_name, last_name, created_at, updated_at)
      select $1, gen_random_uuid(), 'Person ' || n, 'Number ' || n, now(), now()
      from generate_series(1, $2::integer) n returning id, number
    )
    insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, at)
    select $1, before + row_number() over (order by number), 'contact.created', 'contact', id,
      'system', now()
    from made, moved`,
    [app.workspace.id, count],
  );
}

test('after very many changes, lists show what is known and say how much is missing', async () => {
  const fields = { first_name: 'Ruth', last_name: 'Abegglen', city: 'Bern' };
  const known = [await addContact(fields), await addContact(fields), await addContact(fields)];
  const { data, meta } = await list();
  assert.equal(data[0].id, known[0]);
  assert.equal(meta.behind, 0);

  await addManyContacts(3_000);
  const late = await addContact({ ...fields, first_name: 'Ruthe' });
  const behind = await list();
  assert.deepEqual(behind.data[0].contacts.length, 3);
  assert.equal(behind.meta.behind, 3_001);
  const none = await native('GET', `${api}/duplicates/${late}`);
  assert.equal(none.status, 404);
  assert.match(none.text, /still being compared/);
  const counts = await native('GET', `${api}/counts`);
  assert.equal(counts.body.data.contacts, 3_004, counts.text);

  // A contact that is gone since leaves its group at once, and a group of one is none.
  await native('DELETE', `${api}/contacts/${known[0]}`);
  assert.deepEqual(
    (await list()).data[0].contacts.map(({ id }: { id: number }) => id),
    known.slice(1),
  );
  assert.equal((await list()).data[0].id, known[1]);
  await native('DELETE', `${api}/contacts/${known[1]}`);
  assert.deepEqual((await list()).data, []);

  await app.work();
  await eventually(async () => (await list()).meta.behind === 0, 'every contact is compared');
  const { body } = await native('GET', `${api}/duplicates/${late}`);
  assert.equal(body.data.id, known[2]);
});
