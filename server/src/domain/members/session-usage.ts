import type { Pool } from 'pg';
import type { Log } from '../../platform/log.ts';
import { createUsageRecorder, type UsageRecorder } from '../../platform/usage-recorder.ts';

const write = `
update sessions s set last_active_at = to_timestamp(u.at / 1000.0), ip_address = u.address
from unnest($1::text[], $2::bigint[], $3::text[], $4::text[]) as u(id, at, address, agent)
where s.id = u.id
  and (s.last_active_at is null or s.last_active_at < to_timestamp(u.at / 1000.0))`;

/** Records when and from where each session was last active. */
export function createSessionUsage(pool: Pool, log: Log): UsageRecorder {
  return createUsageRecorder({ pool, log, write });
}
