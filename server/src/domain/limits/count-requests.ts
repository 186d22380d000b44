// Counts requests in the windows of their keys and returns how many are granted. One statement locks
// the row of each window, so the count is exact across processes. It also reads the current state of
// each key: a revoked or expired key is missing from the result, and a key without the scope that the
// requests need is marked. So a change of a key applies to the next request, whatever is cached.
import { RESPONSE_TIMEOUT_MS } from '../../platform/database/pool.ts';
import type { Queries } from '../../platform/database/queries.ts';
import { type Grant, grantName, type KeyCount } from './rate-window.ts';
import { secondsLeftIn, windowIsOpen } from './window-sql.ts';

const counted = `
with requested as (
  select a.key_id, a.scope, a.requests, k.workspace_id, coalesce(k.quota, d.quota) as quota,
    a.scope is null or k.scopes && array[a.scope, '*'] as has_scope,
    coalesce(k.quota_seconds, d.seconds) as seconds,
    case when k.quota is null and d.shared_by = 'workspace' then k.contract else k.id::text end
      as subject
  from unnest($1::uuid[], $2::text[], $3::integer[]) as a(key_id, scope, requests)
  join keys k on k.id = a.key_id and k.revoked_at is null
    and (k.expires_at is null or k.expires_at > clock_timestamp())
  join workspaces w on w.id = k.workspace_id
  join contract_limits d on d.contract = k.contract and d.plan = w.plan
), counted as (
  insert into rate_windows as r (workspace_id, subject, quota, used, granted, seconds, closes_at)
  select workspace_id, subject, quota, least(sum(requests), quota), least(sum(requests), quota),
    seconds, clock_timestamp() + case when sum(requests) = 0 then interval '0' else seconds * interval '1 second' end
  from requested group by workspace_id, subject, quota, seconds
  order by workspace_id, subject
  on conflict (workspace_id, subject) do update set
    quota = excluded.quota,
    granted = case when ${windowIsOpen}
      then least(excluded.granted, greatest(0, excluded.quota - r.used)) else excluded.granted end,
    used = case when ${windowIsOpen}
      then r.used + least(excluded.granted, greatest(0, excluded.quota - r.used))
      else excluded.used end,
    seconds = case when ${windowIsOpen} then r.seconds else excluded.seconds end,
    closes_at = case when ${windowIsOpen} then r.closes_at else excluded.closes_at end
  returning workspace_id, subject, used, granted, closes_at
)`;
const grantColumns = `a.key_id as "keyId", a.scope, a.has_scope as "hasScope", a.subject, a.quota, c.used, c.granted,
  greatest(c.closes_at, clock_timestamp()) as "resetAt", ${secondsLeftIn('c')} as "secondsLeft"`;

const count = {
  name: 'count-requests',
  query_timeout: RESPONSE_TIMEOUT_MS,
  text: `${counted}
select ${grantColumns} from requested a join counted c using (workspace_id, subject)`,
};

// Divides by zero, and so fails, when a key is invalid, lacks the scope, or a request is not granted.
const countAll = {
  name: 'count-all-requests',
  text: `${counted}
select ${grantColumns}, 1 / coalesce(a.has_scope and c.granted =
    sum(g.requests) over (partition by a.workspace_id, a.subject), false)::integer as all
from unnest($1::uuid[], $2::text[], $3::integer[]) as g(key_id, scope, requests)
left join requested a on a.key_id = g.key_id and a.scope is not distinct from g.scope
left join counted c using (workspace_id, subject)`,
};

/** Returns the grants by their names. */
export async function countRequests(
  connection: Queries,
  counts: readonly KeyCount[],
): Promise<Map<string, Grant>> {
  return run(connection, count, counts);
}

/** Like `countRequests`, but fails the transaction unless all requests are granted. */
export async function countAllOrFail(
  connection: Queries,
  counts: readonly KeyCount[],
): Promise<Map<string, Grant>> {
  return run(connection, countAll, counts);
}

async function run(
  connection: Queries,
  statement: typeof countAll,
  counts: readonly KeyCount[],
): Promise<Map<string, Grant>> {
  if (counts.length === 0) return new Map();
  const { rows } = await connection.query<Grant & Omit<KeyCount, 'requests'>>({
    ...statement,
    values: [
      counts.map(({ keyId }) => keyId),
      counts.map(({ scope }) => scope),
      counts.map(({ requests }) => requests),
    ],
  });
  return new Map(rows.map((row) => [grantName(row), row]));
}
