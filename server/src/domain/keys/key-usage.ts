// Tracks when each key was last used. Writes the uses of a minute at once, to keep updates rare.
import type { Pool } from 'pg';
import type { Log } from '../../platform/log.ts';

const everyMs = 60_000;

export interface KeyUsage {
  record: (keyId: string, at: number) => void;
  /** Flushes and stops. */
  close: () => Promise<void>;
}

const write = `
update keys k set last_used_at = greatest(k.last_used_at, to_timestamp(u.at / 1000.0))
from unnest($1::uuid[], $2::bigint[]) as u(id, at) where k.id = u.id`;

export function createKeyUsage(pool: Pool, log: Log): KeyUsage {
  let used = new Map<string, number>();

  async function flush(): Promise<void> {
    if (used.size === 0) return;
    const pending = used;
    used = new Map();
    try {
      await pool.query(write, [[...pending.keys()], [...pending.values()]]);
    } catch (error) {
      // The times are informative only, and the next use is recorded again.
      log.warn({ err: error }, 'Could not write when keys were last used');
    }
  }

  const timer = setInterval(flush, everyMs);
  timer.unref();
  return {
    record: (keyId, at) => {
      used.set(keyId, at);
    },
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
