// The list of undefined custom fields comes from counts; these tests compare it with the leads.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { recountLeads } from '../../src/domain/leads/counts/recount-leads.ts';
import { undefinedFieldsOf } from '../../src/domain/leads/fields/list-undefined-fields.ts';
import { purgeTrash } from '../../src/domain/leads/trash/purge-trash.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { scansOf } from '../scans.ts';

const app = await buildTestApp();
after(() => app.close());
const native = caller(app, app.keys.leadhub);
const { workspace, database } = app;
const leads = '/api/v1/leads';
const keys = ['a', 'b', 'ä/0', 'a/00000000000001', '%_', '"'];

const values = fc.dictionary(fc.constantFrom(...keys), fc.constantFrom('x', 'y', 7, true), {
  maxKeys: 4,
});
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('create' as const), values }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fill' as const), values }) },
  fc.record({ kind: fc.constant('change' as const), which: fc.nat(), values }),
  fc.record({
    kind: fc.constant('empty' as const),
    which: fc.nat(),
    key: fc.constantFrom(...keys),
  }),
  fc.record({ kind: fc.constant('delete' as const), which: fc.nat() }),
  fc.record({ kind: fc.constant('restore' as const), which: fc.nat() }),
  fc.record({ kind: fc.constant('define' as const), key: fc.constantFrom(...keys) }),
  fc.record({ kind: fc.constant('rename' as const), key: fc.constantFrom(...keys) }),
  fc.record({ kind: fc.constant('undefine' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const made: number[] = [];

async function take(one: Step): Promise<void> {
  const lead = 'which' in one ? made[one.which % Math.max(1, made.length)] : undefined;
  const path = `${leads}/${lead}`;
  switch (one.kind) {
    case 'create': {
      const { body } = await native('POST', leads, { first_name: 'A', custom_fields: one.values });
      made.push(body.data.id);
      return;
    }
    case 'fill': {
      const body = { email: 'fill@x.example', custom_fields: one.values };
      await native('POST', '/api/inbound/leads?tenant=acme', body);
      return;
    }
    case 'change':
      await native('PATCH', path, { custom_fields: one.values });
      return;
    case 'empty':
      await native('PATCH', path, { custom_fields: { [one.key]: null } });
      return;
    case 'delete':
      await native('DELETE', path);
      return;
    case 'restore':
      await native('POST', `${path}/restore`);
      return;
    case 'define':
      await native('POST', '/api/v1/fields/promote', { key: one.key, type: 'text' });
      return;
    default: {
      const [field] = (await native('GET', '/api/v1/fields')).body.data;
      if (field === undefined) return;
      const of = `/api/v1/fields/${field.id}`;
      if (one.kind === 'rename') await native('PATCH', of, { key: one.key });
      else await native('DELETE', of);
    }
  }
}

/** By reading every lead. */
async function scan() {
  const { rows } = await database.pool.query(
    `select f.key, count(*) as leads_count, (array_agg(f.value order by l.number desc))[1] as sample
    from leads l cross join lateral jsonb_each(l.custom_fields) f
    where l.workspace_id = $1 and l.deleted_at is null
      and not exists (select from fields d where d.workspace_id = $1 and d.key = f.key)
    group by f.key order by count(*) desc, f.key collate "C"`,
    [workspace.id],
  );
  return rows;
}

const listed = async () => (await native('GET', '/api/v1/fields/undefined')).body.data;

test('the list matches the leads after any changes, also concurrent ones', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const half = steps.length / 2;
      for (const one of steps.slice(0, half)) await take(one);
      await Promise.all(steps.slice(half).map(take));
      assert.deepEqual(await listed(), await scan());
      assert.equal(await recountLeads(app.services.write, workspace.id), 0);
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

test('the sample comes from the newest lead with the field', async () => {
  const made = [];
  for (const rare of ['old', 'new']) {
    const body = { first_name: 'A', custom_fields: { rare } };
    made.push((await native('POST', leads, body)).body.data.id);
  }
  // Skips more than a block of numbers, as other workspaces do.
  await database.pool.query(`select nextval('leads_number_seq') from generate_series(1, 1000)`);
  await native('POST', leads, { first_name: 'A', custom_fields: { common: 1 } });
  const sample = async () =>
    (await listed()).find(({ key }: { key: string }) => key === 'rare')?.sample;
  assert.equal(await sample(), 'new');
  await native('DELETE', `${leads}/${made[1]}`);
  assert.equal(await sample(), 'old');
  await native('DELETE', `${leads}/${made[0]}`);
  assert.equal(await sample(), undefined);
  await native('POST', `${leads}/${made[1]}/restore`);
  assert.equal(await sample(), 'new');
  await native('DELETE', `${leads}/${made[1]}`);
  const later = {
    ...app.services.write,
    clock: { now: () => new Date(Date.now() + 40 * 86_400_000) },
  };
  assert.ok((await purgeTrash(later, workspace.id)) > 0);
  assert.deepEqual(await listed(), await scan());
});

test('the list reads a block of leads for each sample, not the whole workspace', async () => {
  await database.pool.query(
    `insert into leads (workspace_id, id, contact_id, first_name, last_name, name_key, status_id,
       created_at, updated_at, custom_fields)
     select workspace_id, gen_random_uuid(), contact_id, 'A', '', 'a', status_id, created_at,
       updated_at, '{"everywhere": 1}'
     from leads, generate_series(1, 3000) where number = (
       select max(number) from leads where workspace_id = $1)`,
    [workspace.id],
  );
  await recountLeads(app.services.write, workspace.id);
  await database.pool.query('vacuum analyze leads, lead_counts');
  const fields = await listed();
  assert.deepEqual(fields, await scan());
  assert.equal(fields[0].leads_count, 3000);
  const { sql, parameters } = undefinedFieldsOf(workspace.id).compile(database.kysely);
  const scans = await scansOf(database.pool, { text: sql, values: [...parameters] });
  for (const { table, kind, rows } of scans.filter(({ table }) => table === 'leads')) {
    assert.notEqual(kind, 'Seq Scan');
    assert.ok(rows <= 128 * fields.length, `${kind} on ${table} of ${rows} rows`);
  }
});
