import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestMarket } from '../../test/market.ts';
import { cleanUpJob } from './clean-up.ts';

const market = await createTestMarket();
after(() => market.close());
const { database, clock, workspaceId, keyId } = market;

test('idempotency records and rate windows older than a day are removed', async () => {
  clock.set('2026-03-05T12:00:00Z');
  await database.pool.query(
    `insert into idempotency_records
      (workspace_id, key_id, idempotency_key, fingerprint, status, body, created_at)
    select $1, $2, n::text, '\\x00', 201, '{}', $3::timestamptz - n * interval '1 hour'
    from generate_series(0, 12000) as n`,
    [workspaceId, keyId, clock.now()],
  );
  await database.pool.query(
    `insert into rate_windows (workspace_id, subject, used, granted, quota, closes_at)
    select $1, n::text, 1, 1, 1, now() - n * interval '1 hour' + interval '1 minute'
    from generate_series(-5, 100) as n`,
    [workspaceId],
  );
  await cleanUpJob({ database, clock, webhookLogDays: 30 }).handle({});
  const { rows } = await database.pool.query(`
    select (select count(*) from idempotency_records) as records,
      (select count(*) from rate_windows) as windows`);
  assert.deepEqual(rows, [{ records: 25, windows: 30 }]);
});
