// A workspace counts leads for a limited number of custom field keys, exactly for each of them.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { recountLeads } from '../../src/domain/leads/counts/recount-leads.ts';
import { removeEmptyCounts } from '../../src/domain/leads/counts/remove-empty-counts.ts';
import { maxCountedKeys } from '../../src/domain/leads/fields/key-blocks.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(() => app.close());
const native = caller(app, app.keys.leadhub);
const { workspace, database } = app;
const leads = '/api/v1/leads';

async function make(...keys: string[]): Promise<number> {
  const custom_fields = Object.fromEntries(keys.map((key) => [key, 'x']));
  return (await native('POST', leads, { first_name: 'A', custom_fields })).body.data.id;
}

async function rowsOf(kind: string): Promise<number> {
  const { rows } = await database.pool.query<{ rows: number }>(
    'select count(*) as rows from lead_counts where workspace_id = $1 and kind = $2',
    [workspace.id, kind],
  );
  return rows[0]?.rows ?? 0;
}

async function listed(...keys: string[]) {
  const { data } = (await native('GET', '/api/v1/fields/undefined')).body;
  return data
    .filter(({ key }: { key: string }) => keys.includes(key))
    .map(({ key, leads_count }: { key: string; leads_count: number }) => [key, leads_count]);
}

const recount = (options = {}) => recountLeads(app.services.write, workspace.id, options);
const made: number[] = [];

test('new keys above the limit add no rows, and known keys still count', async () => {
  await make('early');
  const total = maxCountedKeys + 200;
  const lead = (n: number) => make(...Array.from({ length: 100 }, (_, k) => `made up ${n} ${k}`));
  for (let n = 0; n < total / 100; n += 10) {
    made.push(...(await Promise.all(Array.from({ length: 10 }, (_, k) => lead(n + k)))));
  }
  await make('early', 'late');
  const late = await make('late');
  await native('PATCH', `${leads}/${late}`, { custom_fields: { late: 'y', later: 1 } });
  assert.equal(await rowsOf('field'), maxCountedKeys);
  assert.ok((await rowsOf('field_block')) < maxCountedKeys * 3);
  assert.deepEqual(await listed('early', 'late', 'later'), [['early', 2]]);
  assert.equal(await recount(), 0);
});

test('a key above the limit counts, with all its leads, once others are removed', async () => {
  for (const id of made) await native('DELETE', `${leads}/${id}`);
  await make('late');
  assert.deepEqual(await listed('late'), []);
  await removeEmptyCounts(database, workspace.id);
  assert.equal(await rowsOf('field'), maxCountedKeys);
  assert.ok((await recount()) > 0);
  assert.deepEqual(await listed('early', 'late', 'later'), [
    ['late', 3],
    ['early', 2],
    ['later', 1],
  ]);
  await make('late', 'new');
  assert.deepEqual(await listed('late', 'new'), [
    ['late', 4],
    ['new', 1],
  ]);
  assert.equal(await recount(), 0);
});

test('a recount corrects wrong counts in steps', async () => {
  const { rowCount } = await database.pool.query(
    `update lead_counts set count = count + 1 where workspace_id = $1 and kind <> 'field'`,
    [workspace.id],
  );
  assert.equal(await recount({ step: 2, maxSteps: 2 }), 4);
  assert.equal(await recount({ step: 2 }), (rowCount ?? 0) - 4);
  assert.equal(await recount(), 0);
});

test('removeEmptyCounts skips locked rows', async () => {
  const { rows } = await database.pool.query(
    `insert into lead_counts (workspace_id, kind, value, count)
     select $1, 'tag', gen_random_uuid(), 0 from generate_series(1, 3) returning value`,
    [workspace.id],
  );
  const writer = await database.pool.connect();
  await writer.query('begin');
  await writer.query('select from lead_counts where value = $1 for update', [rows[1].value]);
  await removeEmptyCounts(database, workspace.id);
  const { rows: remaining } = await database.pool.query(
    `select value from lead_counts where count = 0 and kind = 'tag'`,
  );
  assert.deepEqual(remaining, [rows[1]]);
  await writer.query('rollback');
  writer.release();
});
