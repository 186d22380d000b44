// When each key was last used. Keys are written seldom: what was used in a minute is written once.
import type { Pool } from 'pg';
import type { Log } from '../../platform/log.ts';

const everyMs = 60_000;

export interface KeyUse {
  note: (keyId: string, at: number) => void;
  /** Writes what was noted, and stops. */
  close: () => Promise<void>;
}

const write = `
update keys k set last_used_at = greatest(k.last_used_at, to_timestamp(u.at / 1000.0))
from unnest($1::uuid[], $2::bigint[]) as u(id, at) where k.id = u.id`;

export function createKeyUse(pool: Pool, log: Log): KeyUse {
  let used = new Map<string, number>();

  async function flush(): Promise<void> {
    if (used.size === 0) return;
    const noted = used;
    used = new Map();
    try {
      await pool.query(write, [[...noted.keys()], [...noted.values()]]);
    } catch (error) {
      // It is a convenience: the next use is noted again.
      log.warn({ err: error }, 'When keys were last used could not be written');
    }
  }

  const timer = setInterval(flush, everyMs);
  timer.unref();
  return {
    note: (keyId, at) => {
      used.set(keyId, at);
    },
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
