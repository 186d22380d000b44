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

test('statements issued in one tick → one transaction, and each gets its own result', async () => {
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

test('a statement that fails → rolls back its batch, and the connection stays usable', async () => {
  const connection = await pool.connect();
  await connection.query(statement('create temporary table stored (number integer)'));
  const insert = (value: unknown) =>
    connection.query(statement('insert into stored values ($1)', value));
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
  const { rows } = await connection.query(statement('select number from stored'));
  connection.release();
  assert.deepEqual(rows, [{ number: 2 }]);
});

test('batches on the ordered connection → run in the order they were sent, without waiting', async () => {
  const connection = await pool.orderedConnection();
  const query = (name: string) =>
    connection.query<{ name: string; at: Date }>(
      statement('select $1::text as name, clock_timestamp() as at, pg_sleep(0.05)', name),
    );
  const first = query('first');
  await new Promise((resolve) => setImmediate(resolve));
  const rows = (await Promise.all([first, query('second'), query('third')])).map(
    ({ rows }) => rows[0],
  );
  assert.deepEqual(
    rows.toSorted((one, other) => Number(one?.at) - Number(other?.at)).map((row) => row?.name),
    ['first', 'second', 'third'],
  );
});

test('an ordered connection that breaks → is replaced', async () => {
  const broken = await pool.orderedConnection();
  const end = statement('select pg_terminate_backend(pg_backend_pid())');
  await assert.rejects(broken.query(end));
  let next = broken;
  while (next === broken) {
    await new Promise((resolve) => setImmediate(resolve));
    next = await pool.orderedConnection();
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
