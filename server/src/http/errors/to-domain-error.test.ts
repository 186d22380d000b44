import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { toDomainError } from './to-domain-error.ts';

const database = await createTestDatabase();
after(() => database.drop());

test('a deadlock → unavailable, with a time to retry after', async () => {
  const { pool } = database;
  await pool.query('create table things (id integer primary key)');
  await pool.query('insert into things values (1), (2)');
  const clients = await Promise.all([pool.connect(), pool.connect()]);
  const lock = 'select from things where id = $1 for update';
  for (const [index, client] of clients.entries()) {
    await client.query('begin');
    await client.query(lock, [index + 1]);
  }
  const crossed = await Promise.allSettled(
    clients.map((client, index) =>
      client.query(lock, [2 - index]).finally(() => client.query('rollback')),
    ),
  );
  for (const client of clients) client.release();
  const failed = crossed.find((result) => result.status === 'rejected');
  const { code, retryAfterSeconds } = toDomainError(failed?.reason);
  assert.deepEqual({ code, retryAfterSeconds }, { code: 'unavailable', retryAfterSeconds: 1 });
});
