import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { openPipelinePool } from './pipeline-pool.ts';

const database = await createTestDatabase();
const pool = openPipelinePool(database.connection, { connections: 1 });
after(async () => {
  await pool.end();
  await database.drop();
});

const statement = (text: string, ...values: unknown[]) => ({ name: text, text, values });
const transactionId = 'select pg_current_xact_id()::text as id';

test('what is asked in one turn is one transaction, and each is told its own', async () => {
  const connection = await pool.connect();
  const [first, number, second] = await Promise.all([
    connection.query<{ id: string }>(statement(transactionId)),
    connection.query<{ sum: number }>(statement('select $1::bigint + 1 as sum', 41)),
    connection.query<{ id: string }>(statement(transactionId)),
  ]);
  const later = await connection.query<{ id: string }>(statement(transactionId));
  connection.release();
  assert.equal(first.rows[0]?.id, second.rows[0]?.id);
  assert.notEqual(first.rows[0]?.id, later.rows[0]?.id);
  assert.deepEqual(number.rows, [{ sum: 42 }]);
});

test('when one fails, none of its turn has happened, and the connection goes on', async () => {
  const connection = await pool.connect();
  await connection.query(statement('create temporary table kept (number integer)'));
  const insert = (value: unknown) =>
    connection.query(statement('insert into kept values ($1)', value));
  const outcomes = await Promise.allSettled([
    insert(1),
    connection.query(statement('select 1 / $1::integer', 0)),
    connection.query(statement('select 2 as never_reached')),
  ]);
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['rejected', 'rejected', 'rejected'],
  );
  await Promise.all([insert(2), connection.query(statement('select 2 as never_reached'))]);
  const { rows } = await connection.query(statement('select number from kept'));
  connection.release();
  assert.deepEqual(rows, [{ number: 2 }]);
});

test('flights follow each other in the order they were sent, without waiting', async () => {
  const connection = await pool.inOrder();
  const ask = (name: string) =>
    connection.query<{ name: string; at: Date }>(
      statement('select $1::text as name, clock_timestamp() as at, pg_sleep(0.05)', name),
    );
  const first = ask('first');
  await new Promise((resolve) => setImmediate(resolve));
  const rows = (await Promise.all([first, ask('second'), ask('third')])).map(({ rows }) => rows[0]);
  assert.deepEqual(
    rows.toSorted((one, other) => Number(one?.at) - Number(other?.at)).map((row) => row?.name),
    ['first', 'second', 'third'],
  );
});

test('a connection that breaks is followed by another', async () => {
  const broken = await pool.inOrder();
  const end = statement('select pg_terminate_backend(pg_backend_pid())');
  await assert.rejects(broken.query(end));
  let next = broken;
  while (next === broken) {
    await new Promise((resolve) => setImmediate(resolve));
    next = await pool.inOrder();
  }
  assert.deepEqual((await next.query(statement('select 1 as one'))).rows, [{ one: 1 }]);
});

test('a statement without a name is prepared once on its connection', async () => {
  const connection = await pool.connect();
  const text = 'select $1::integer as unnamed';
  for (const value of [1, 2]) await connection.query({ text, values: [value] });
  const { rows } = await connection.query<{ many: number }>({
    text: 'select count(*) as many from pg_prepared_statements where statement = $1',
    values: [text],
  });
  connection.release();
  assert.deepEqual(rows, [{ many: 1 }]);
});
