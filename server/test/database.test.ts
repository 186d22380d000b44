import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { createTestDatabase } from './database.ts';

const databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
after(() => Promise.all(databases.map((database) => database.drop())));

test('each test database is migrated and separate', async () => {
  const [one, two] = databases;
  await one.pool.query('create table only_here ()');
  const seen = await two.pool.query(
    `select to_regclass('schema_migrations') is not null as migrated, to_regclass('only_here') as other`,
  );
  assert.deepEqual(seen.rows, [{ migrated: true, other: null }]);
});

test('the url of a test database connects to it', async () => {
  const client = new pg.Client(databases[0].url);
  await client.connect();
  const { rows } = await client.query('select current_database() as name');
  await client.end();
  assert.equal(rows[0].name, databases[0].connection.database);
});
