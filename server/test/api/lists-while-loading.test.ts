// The columns of a large list are loaded in several batches, while leads change.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addManyLeads } from '../many-leads.ts';

const count = 12_000;
const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
await addManyLeads(app.database, app.workspace.id, count);

const sorts = ['last_name', 'first_name', 'company', 'city', 'email', 'lead_score'] as const;

async function listed(sort: string, page: number): Promise<number[]> {
  const { status, body } = await native(
    'GET',
    `/api/v1/leads?sort=${sort}&direction=asc&per_page=100&page=${page}`,
  );
  assert.equal(status, 200);
  return body.data.map((lead: { id: number }) => lead.id);
}

/** As the database orders them. */
async function expected(sort: (typeof sorts)[number], page: number): Promise<number[]> {
  const value =
    sort === 'lead_score' ? sql`score` : sql`nullif(trim(lower(${sql.ref(sort)})), '') collate "C"`;
  const { rows } = await sql<{ id: number }>`select number as id from leads
    where workspace_id = ${app.workspace.id} and deleted_at is null
    order by ${value} nulls last, id limit 100 offset ${(page - 1) * 100}`.execute(
    app.database.kysely,
  );
  return rows.map(({ id }) => Number(id));
}

test('leads that change while the columns of lists are loaded → every list has them in order', async () => {
  const change = async (number: number) => {
    const changed = {
      ...{ last_name: `Aaa ${number}`, first_name: `Zzz ${number}`, company: `Mmm ${number}` },
      ...{ city: number % 2 === 0 ? null : `Bbb ${number}`, email: `first.${number}@example.com` },
    };
    const { status } = await native('PATCH', `/api/v1/leads/${number}`, changed);
    assert.equal(status, 200);
  };
  const changing = (async () => {
    for (let number = 100; number <= count; number += 400) await change(number);
  })();
  await Promise.all([changing, ...sorts.map((sort) => listed(sort, 1))]);
  for (const sort of sorts) {
    for (const page of [1, 60, 120]) {
      assert.deepEqual(await listed(sort, page), await expected(sort, page), `${sort}, ${page}`);
    }
  }
});
