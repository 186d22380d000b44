import type { Pool } from 'pg';
import type { Log } from '../../platform/log.ts';
import { createUsageRecorder, type UsageRecorder } from '../../platform/usage-recorder.ts';
import { createRequestCounter, type KeyRequest } from './request-counter.ts';

const write = `
update keys k set last_used_at = to_timestamp(u.at / 1000.0), last_used_from = u.address,
  last_used_agent = u.agent
from unnest($1::text[], $2::bigint[], $3::text[], $4::text[]) as u(id, at, address, agent)
where k.id = u.id::uuid
  and (k.last_used_at is null or k.last_used_at < to_timestamp(u.at / 1000.0))`;

export interface KeyUsage extends UsageRecorder {
  countRequest: (request: KeyRequest) => void;
}

/** Records when and from where each key was last used, and its requests by day and status. */
export function createKeyUsage(pool: Pool, log: Log): KeyUsage {
  const lastUse = createUsageRecorder({ pool, log, write });
  const requests = createRequestCounter(pool, log);
  return {
    record: lastUse.record,
    countRequest: requests.count,
    async flush() {
      await Promise.all([lastUse.flush(), requests.flush()]);
    },
    async close() {
      await Promise.all([lastUse.close(), requests.close()]);
    },
  };
}
