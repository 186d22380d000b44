import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { createTestDatabase } from '../../../test/database.ts';
import { arrayLiteral, type Column, columnValues, insertInto } from './rows.ts';

const database = await createTestDatabase({ empty: true });
after(() => database.drop());

test('any array of texts → arrives unchanged', async () => {
  const text = fc.string({ unit: 'binary' }).filter((one) => !one.includes('\0'));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(text)), async (cells) => {
      const { rows } = await database.pool.query<{ cells: string[] }>(
        'select $1::text[] as cells',
        [arrayLiteral(cells)],
      );
      assert.deepEqual(rows[0]?.cells, cells);
    }),
    { numRuns: 50 },
  );
});

test('any array of JSON values → arrives unchanged', async () => {
  const column: Column<unknown> = { name: 'j', type: 'jsonb', cell: (row) => JSON.stringify(row) };
  const unstorable = /\\u(0000|d[89a-f])/i;
  const json = fc
    .jsonValue({ stringUnit: 'binary' })
    .filter((value) => !unstorable.test(JSON.stringify(value)) && !Object.is(value, -0));
  await fc.assert(
    fc.asyncProperty(fc.array(json), async (rows) => {
      const result = await database.pool.query<{ same: boolean }>(
        `select coalesce(array_agg(j order by n), '{}') = $1::jsonb[] as same
         from jsonb_array_elements($2::jsonb) with ordinality as e(j, n)`,
        [columnValues([column], rows)[0], JSON.stringify(rows)],
      );
      assert.equal(result.rows[0]?.same, true);
    }),
    { numRuns: 50 },
  );
});

interface Thing {
  id: number;
  name: string | null;
  size: number;
}
const columns: Column<Thing>[] = [
  { name: 'id', type: 'integer', cell: (thing) => thing.id },
  { name: 'name', type: 'text', cell: (thing) => thing.name },
  { name: 'size', type: 'integer', cell: (thing) => thing.size, default: 7 },
];

test('columns with only default values → omitted from the insert, and filled in by the table', async () => {
  await database.pool.query('create table things (id int, name text, size int default 7)');
  const insert = insertInto('things', columns);
  const batches: Thing[][] = [
    [{ id: 1, name: null, size: 7 }],
    [
      { id: 2, name: 'two', size: 7 },
      { id: 3, name: null, size: 9 },
    ],
  ];
  for (const batch of batches) {
    const { text, values } = insert(batch);
    await database.pool.query(text, values);
  }
  assert.match(insert(batches[0] ?? []).text, /^insert into things \(id\) /);
  const { rows } = await database.pool.query('select * from things order by id');
  assert.deepEqual(rows, batches.flat());
});
