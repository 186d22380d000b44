import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './pool.ts';

const responseTimeoutMs = 1_000;
const probe = { text: 'select 1', query_timeout: responseTimeoutMs };

/** False after a second without a connection or a result. */
export function isReachable({ pool }: Database): Promise<boolean> {
  const hasResult = pool.query(probe).then(
    () => true,
    () => false,
  );
  return Promise.race([hasResult, sleep(responseTimeoutMs, false, { ref: false })]);
}
