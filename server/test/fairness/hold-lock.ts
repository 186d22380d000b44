// Requests that wait in the database for a lock, for as long as a test wants them to.
import assert from 'node:assert/strict';
import type { Database } from '../../src/platform/database/pool.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';

type Pool = Database['pool'];

/** Runs while another transaction holds what the statement locks. */
export async function whileLocked(
  pool: Pool,
  lock: string,
  what: () => Promise<void>,
): Promise<void> {
  const holder = await pool.connect();
  try {
    await holder.query(`begin; ${lock}`);
    await what();
  } finally {
    await holder.query('rollback');
    holder.release();
  }
}

/** How many statements wait for a lock. */
export async function countStuck(pool: Pool): Promise<number> {
  const { rows } = await pool.query(`select 1 from pg_stat_activity
    where wait_event_type = 'Lock' and datname = current_database()`);
  return rows.length;
}

export async function untilStuck(pool: Pool, count: number): Promise<void> {
  const areStuck = async () => (await countStuck(pool)) >= count;
  assert.ok(await waitUntil(areStuck, { withinMs: 10_000 }));
}
