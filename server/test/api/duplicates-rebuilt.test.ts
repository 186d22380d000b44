// Groups of duplicates after an import of thousands of rows, merges, undos and dismissals: the read model
// is what a rebuild makes of the contacts.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { contactDuplicates } from '../../src/domain/contacts/duplicates/projection.ts';
import { runProjection } from '../../src/domain/events/projections/run-projection.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller, type TestResponse } from '../call.ts';
import { importerOf } from './import-file.ts';
import { undone } from './undo-world.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const api = '/api/v1';
const rows = 5_000;

type Shown = TestResponse['body'];

const first = ['Anna', 'Ana', 'Jürgen', 'Juergen', 'Jan', 'Kim', 'Peter', 'Petra'];
const last = ['Groß', 'Gross', 'Meier', 'Meyer', 'Kovačić', 'Kovacic', 'Horák', 'Lind'];
const cities = ['Kassel', 'Bern', 'Ulm'];

/** Each person comes several times, often with a slip, another address or a shared phone. */
function rowOf(index: number): string {
  const at = (list: readonly string[], seed: number) =>
    list[(index * seed + Math.floor(index / 7)) % list.length] ?? '';
  const person = index % 1_900;
  const email = index % 3 === 0 ? '' : `p${person}${index % 2 === 0 ? '' : '+x'}@rows.example`;
  const phone = index % 5 === 0 ? '' : `+49561${5_550_000 + (person % 700)}`;
  return [at(first, 3), at(last, 5), email, phone, at(cities, 1), `Firm ${person % 400}`].join();
}

async function list(): Promise<Shown> {
  const { body, text } = await native('GET', `${api}/duplicates?per_page=100`);
  assert.ok(body.data, text);
  return body;
}

async function readModel(): Promise<unknown[]> {
  const tables = [
    'duplicate_keys order by contact_id, key',
    'duplicate_pairs order by contact_id, other_id',
    'duplicate_groups order by id',
    'duplicate_members order by contact_id',
  ];
  const read = tables.map(
    async (table) => (await app.database.pool.query(`select * from ${table}`)).rows,
  );
  return Promise.all(read);
}

const run = (version: number, batchSize: number) =>
  runProjection(app.database, { ...contactDuplicates, version, batchSize }, app.workspace.id, {
    lease: 'wait',
  });

test('an import of 5,000 rows, merges, undos and dismissals → the groups of a rebuild', async () => {
  await app.work();
  const header = 'first_name,last_name,email,phone,city,company';
  const file = [header, ...Array.from({ length: rows }, (_, index) => rowOf(index))].join('\n');
  await importerOf(app).run('people.csv', file);
  await run(1, 700);
  const { data, meta } = await list();
  assert.ok(meta.total > 100, `${meta.total} groups`);
  for (const [index, group] of data.slice(0, 40).entries()) {
    const [kept, ...others] = group.contacts.map(({ id }: Shown) => id);
    if (index % 4 === 3) {
      await native('POST', `${api}/duplicates/${group.id}/dismiss`);
      continue;
    }
    const path = `${api}/contacts/${kept}/merge`;
    const merge = await native('POST', path, { contact_ids: others });
    assert.equal(merge.status, 200, merge.text);
    if (index % 4 === 2) await undone(native, merge);
    // In small and large batches, beside the job.
    if (index % 10 === 0) await run(1, 1 + index);
  }
  await run(1, 700);
  const kept = await readModel();
  await run(2, 1_300);
  assert.deepEqual(await readModel(), kept);
});
