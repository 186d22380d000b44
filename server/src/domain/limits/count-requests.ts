// Counts requests in the windows of their keys and returns how many are granted. One statement locks
// the row of each window, so the count is exact across processes. It also reads the current state of
// each key: a revoked or expired key is missing from the result.
import { RESPONSE_TIMEOUT_MS } from '../../platform/database/pool.ts';
import type { Queries } from '../../platform/database/queries.ts';
import type { Grant } from './rate-window.ts';
import { secondsLeftIn, windowIsOpen } from './window-sql.ts';

const counted = `
with requested as (
  select a.key_id, a.requests, k.workspace_id, coalesce(k.quota, d.quota) as quota,
    coalesce(k.quota_seconds, d.seconds) as seconds,
    case when k.quota is null and d.shared_by = 'workspace' then k.contract else k.id::text end
      as subject
  from unnest($1::uuid[], $2::integer[]) as a(key_id, requests)
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
const grantColumns = `a.key_id as "keyId", a.subject, a.quota, c.used, c.granted,
  greatest(c.closes_at, clock_timestamp()) as "resetAt", ${secondsLeftIn('c')} as "secondsLeft"`;

const count = {
  name: 'count-requests',
  query_timeout: RESPONSE_TIMEOUT_MS,
  text: `${counted}
select ${grantColumns} from requested a join counted c using (workspace_id, subject)`,
};

// Divides by zero, and so fails, when a key is invalid or a request is not granted.
const countAll = {
  name: 'count-all-requests',
  text: `${counted}
select ${grantColumns}, 1 / coalesce(c.granted =
    sum(g.requests) over (partition by a.workspace_id, a.subject), false)::integer as all
from unnest($1::uuid[], $2::integer[]) as g(key_id, requests)
left join requested a using (key_id)
left join counted c using (workspace_id, subject)`,
};

/** Takes the number of requests by key. Zero only reads the window. */
export async function countRequests(
  connection: Queries,
  requests: Map<string, number>,
): Promise<Map<string, Grant>> {
  return run(connection, count, requests);
}

/** Like `countRequests`, but fails the transaction unless all requests are granted. */
export async function countAllOrFail(
  connection: Queries,
  requests: Map<string, number>,
): Promise<Map<string, Grant>> {
  return run(connection, countAll, requests);
}

async function run(
  connection: Queries,
  statement: typeof countAll,
  requests: Map<string, number>,
): Promise<Map<string, Grant>> {
  if (requests.size === 0) return new Map();
  const { rows } = await connection.query<Grant & { keyId: string }>({
    ...statement,
    values: [[...requests.keys()], [...requests.values()]],
  });
  return new Map(rows.map((row) => [row.keyId, row]));
}
