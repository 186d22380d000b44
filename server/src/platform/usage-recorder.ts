// Records when and from where something was last used. It writes the uses of a minute at once, and
// looks at one use a second, so that recording costs a request next to nothing.
import type { Pool } from 'pg';
import { type Flushing, flushEachMinute } from './flush-each-minute.ts';
import type { Log } from './log.ts';

const sampleMs = 1_000;
const maxAgentLength = 300;

export interface Use {
  /** The address of the client. */
  address: string;
  agent: string | undefined;
}

export interface UsageRecorder extends Flushing {
  /** `use` is called at most once a second for each id. */
  record: (id: string, at: number, use: () => Use) => void;
}

interface UsageDeps {
  pool: Pool;
  log: Log;
  /** Takes the ids, times in milliseconds, addresses and user agents as four arrays. */
  write: string;
}

interface Recorded {
  at: number;
  address: string;
  agent: string | null;
}

export function createUsageRecorder({ pool, log, write }: UsageDeps): UsageRecorder {
  let used = new Map<string, Recorded>();

  async function flush(): Promise<void> {
    if (used.size === 0) return;
    const pending = used;
    used = new Map();
    const uses = [...pending.values()];
    try {
      await pool.query(write, [
        [...pending.keys()],
        uses.map(({ at }) => at),
        uses.map(({ address }) => address),
        uses.map(({ agent }) => agent),
      ]);
    } catch (error) {
      // The times are informative only, and the next use is recorded again.
      log.warn({ err: error }, 'Could not write when keys and sessions were last used');
    }
  }

  return {
    ...flushEachMinute(flush),
    record(id, at, use) {
      const recorded = used.get(id);
      if (recorded !== undefined && at - recorded.at < sampleMs) return;
      const { address, agent } = use();
      used.set(id, { at, address, agent: agent?.slice(0, maxAgentLength) ?? null });
    },
  };
}
