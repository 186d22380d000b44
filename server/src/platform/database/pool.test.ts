import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { isUnavailable, sqlState } from './errors.ts';
import { openDatabase } from './pool.ts';

const database = await createTestDatabase();
after(() => database.drop());

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => assert.fail('it should have failed'),
    (error: unknown) => error,
  );

test('values of each type → the types that the program uses', async () => {
  const { rows } = await database.pool.query(`
    select 9007199254740991::int8 as number, 12.50::numeric as money, '2026-02-28'::date as day,
      '2026-02-28T12:00:00Z'::timestamptz as time, '{"a":[1]}'::jsonb as json, array['a'] as list`);
  assert.deepEqual(rows, [
    {
      number: 9_007_199_254_740_991,
      money: '12.50',
      day: '2026-02-28',
      time: new Date('2026-02-28T12:00:00Z'),
      json: { a: [1] },
      list: ['a'],
    },
  ]);
});

test('Kysely → uses the same pool and types', async () => {
  const found = await database.kysely.selectFrom('workspaces').select('number').execute();
  assert.deepEqual(found, []);
});

test('a session that the server terminated → unavailable, and the next query works', async () => {
  const client = await database.pool.connect();
  const { rows } = await client.query('select pg_backend_pid() as pid');
  const waiting = failureOf(client.query('select pg_sleep(60)'));
  await database.pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
  assert.equal(isUnavailable(await waiting), true);
  client.release(true);
  await database.pool.query('select 1');
});

test('a server that is missing, or out of connections → unavailable', async () => {
  const nowhere = openDatabase(
    { ...database.connection, host: '/nowhere/to/be/found' },
    { poolSize: 1 },
  );
  assert.equal(isUnavailable(await failureOf(nowhere.pool.query('select 1'))), true);
  await nowhere.close();

  const refusing = openDatabase('postgresql://inlet@127.0.0.1:1/inlet', { poolSize: 1 });
  assert.equal(isUnavailable(await failureOf(refusing.pool.query('select 1'))), true);
  await refusing.close();

  const small = openDatabase(database.connection, { poolSize: 1 });
  const only = await small.pool.connect();
  assert.equal(isUnavailable(await failureOf(small.pool.query('select 1'))), true);
  only.release();
  await small.close();
});

test('a rejected statement, or a missing file → not unavailable', async () => {
  const rejected = await failureOf(database.pool.query('select 1 / 0'));
  assert.equal(isUnavailable(rejected), false);
  assert.equal(sqlState(rejected), '22012');
  try {
    readFileSync('/nowhere/to/be/found');
  } catch (error) {
    assert.equal(isUnavailable(error), false);
  }
});

test('two calls of close → one close', async () => {
  const other = openDatabase(database.connection, { poolSize: 1 });
  await other.pool.query('select 1');
  await Promise.all([other.close(), other.close()]);
});
