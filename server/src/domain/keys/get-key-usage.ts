// How a key was used in the last 30 days, and what was last refused.
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/pool.ts';
import type { Ref } from '../record-ref.ts';
import { findKeyRow } from './key-row.ts';

export const usageDays = 30;

export interface KeyUsageReport {
  requests: number;
  /** The last 30 days by UTC, today included, oldest first. */
  days: KeyDay[];
  /** Of the last 30 days. */
  lastRefusal: KeyRefusal | null;
}

interface KeyDay {
  day: string;
  requests: number;
  statuses: { status: number; requests: number }[];
}

interface KeyRefusal {
  at: Date;
  method: string;
  path: string;
  status: number;
  code: string;
  message: string;
  requestId: string;
}

export async function getKeyUsage(
  { database, clock }: { database: Database; clock: Clock },
  workspaceId: string,
  ref: Ref,
): Promise<KeyUsageReport> {
  const { kysely } = database;
  const key = await findKeyRow(kysely, workspaceId, ref);
  const now = clock.now();
  const { rows: days } = await sql<KeyDay>`
    select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(sum(r.requests), 0)::bigint as requests,
      coalesce(json_agg(json_build_object('status', r.status, 'requests', r.requests)
        order by r.status) filter (where r.status is not null), '[]') as statuses
    from (select (${now}::timestamptz at time zone 'UTC')::date - n as day
      from generate_series(0, ${usageDays - 1}::integer) as n) d
    left join key_requests r on r.workspace_id = ${workspaceId} and r.key_id = ${key.id}
      and r.day = d.day
    group by d.day order by d.day`.execute(kysely);
  const { rows: refusals } = await sql<KeyRefusal>`
    select at, method, path, status, code, message, request_id as "requestId" from key_refusals
    where workspace_id = ${workspaceId} and key_id = ${key.id}
      and at > ${now}::timestamptz - ${usageDays} * interval '1 day'`.execute(kysely);
  return {
    requests: days.reduce((sum, { requests }) => sum + requests, 0),
    days,
    lastRefusal: refusals[0] ?? null,
  };
}
