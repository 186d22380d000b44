import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { analyzeNewTables } from './analyze-new-tables.ts';

const database = await createTestDatabase();
after(() => database.drop());

test('a new table with rows → analyzed once, a small one and an empty one not', async () => {
  const { pool } = database;
  await pool.query('create table "Large one" (id bigint); create table small (id bigint)');
  await pool.query('insert into "Large one" select generate_series(1, 150_000)');
  await pool.query('insert into small values (1)');
  assert.deepEqual(await analyzeNewTables(database), ['"Large one"']);
  assert.deepEqual(await analyzeNewTables(database), []);
});
