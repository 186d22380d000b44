import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../../test/build-test-app.ts';
import { caller } from '../../test/call.ts';
import { runProjection } from './events/projections/run-projection.ts';
import { projections } from './projections.ts';

const app = await buildTestApp();
after(() => app.close());
const { database, workspace } = app;
const native = caller(app, app.keys.leadhub);

const tablesOf: Record<string, string[]> = {
  'lead-search': ['lead_search', 'lead_search_counts'],
  'contact-list': ['contact_list', 'contact_search_counts'],
  'contact-duplicates': [
    ...['duplicate_keys', 'duplicate_pairs', 'duplicate_groups', 'duplicate_members'],
  ],
  'analytics-rollups': ['analytics_rollups'],
};

/** Every row that counts something. Histograms are left out: their buckets may stand in any order. */
async function rowsOf(table: string): Promise<unknown[]> {
  const { rows } = await database.pool.query<{ row: { count?: number } }>(
    `select to_jsonb(t) - 'durations' as row from ${table} t where workspace_id = $1 order by t::text`,
    [workspace.id],
  );
  return rows.map(({ row }) => row).filter(({ count }) => count !== 0);
}

const update = () =>
  Promise.all(
    projections.map((projection) =>
      runProjection(database, projection, workspace.id, { lease: 'wait' }),
    ),
  );

for (let index = 0; index < 12; index += 1) {
  const { status, body } = await native('POST', '/api/v1/leads', {
    first_name: `Ann ${index}`,
    email: `ann${index}@example.com`,
    phone: `+1415555000${index % 4}`,
    source: index % 2 === 0 ? 'website' : 'referral',
  });
  assert.equal(status, 201);
  const lead = `/api/v1/leads/${body.data.id}`;
  if (index % 3 === 0) await native('PATCH', lead, { status: 'qualified', last_name: 'Moved' });
  if (index % 4 === 0) await native('DELETE', lead);
  // Applied bit by bit, so that a rebuild takes another way to the same rows.
  if (index % 5 === 0) await update();
}
await update();

for (const projection of projections) {
  test(`a new version of ${projection.name} rebuilds its tables to the same rows`, async () => {
    const tables = tablesOf[projection.name] ?? assert.fail('list its tables in this test');
    const before = await Promise.all(tables.map(rowsOf));
    for (const [index, table] of tables.entries()) {
      assert.ok((before[index]?.length ?? 0) > 0, table);
      await database.pool.query(
        `delete from ${table} where ctid in (select ctid from ${table} limit 2)`,
      );
    }
    const next = { ...projection, version: projection.version + 1, batchSize: 7 };
    const { outcome, lag } = await runProjection(database, next, workspace.id, { lease: 'skip' });
    assert.equal(outcome, 'caught up');
    assert.ok(lag > next.batchSize);
    assert.deepEqual(await Promise.all(tables.map(rowsOf)), before);
  });
}
