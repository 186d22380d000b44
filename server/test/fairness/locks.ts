// Holds locks in the database, so that requests of a test wait for them.
import assert from 'node:assert/strict';
import type { Database } from '../../src/platform/database/pool.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';

type Pool = Database['pool'];

/** Runs a task while another transaction holds the locks of a statement. */
export async function whileLocked(
  pool: Pool,
  lock: string,
  task: () => Promise<void>,
): Promise<void> {
  const holder = await pool.connect();
  try {
    await holder.query(`begin; ${lock}`);
    await task();
  } finally {
    await holder.query('rollback');
    holder.release();
  }
}

/** Counts the statements that wait for a lock. */
export async function countBlocked(pool: Pool): Promise<number> {
  const { rows } = await pool.query(`select 1 from pg_stat_activity
    where wait_event_type = 'Lock' and datname = current_database()`);
  return rows.length;
}

export async function waitUntilBlocked(pool: Pool, count: number): Promise<void> {
  const areBlocked = async () => (await countBlocked(pool)) >= count;
  assert.ok(await waitUntil(areBlocked, { withinMs: 10_000 }));
}
