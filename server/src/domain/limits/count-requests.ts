// Counts requests in the windows of their keys and says how many of them are granted: one
// statement, exact whatever the number of processes, since the row of a window is locked by it.
// It also reads each key as it is now: one that was revoked or has expired is not in the answer.
import { RESPONSE_TIMEOUT_MS } from '../../platform/database/pool.ts';
import type { Queries } from '../../platform/database/queries.ts';
import type { Grant } from './rate-window.ts';
import { secondsLeftIn, windowIsOpen } from './window-sql.ts';

const counted = `
with asked as (
  select a.key_id, a.asked, k.workspace_id, coalesce(k.quota, d.quota) as quota,
    coalesce(k.quota_seconds, d.seconds) as seconds,
    case when k.quota is null and d.shared_by = 'workspace' then k.contract else k.id::text end
      as subject
  from unnest($1::uuid[], $2::integer[]) as a(key_id, asked)
  join keys k on k.id = a.key_id and k.revoked_at is null
    and (k.expires_at is null or k.expires_at > clock_timestamp())
  join workspaces w on w.id = k.workspace_id
  join contract_limits d on d.contract = k.contract and d.plan = w.plan
), counted as (
  insert into rate_windows as r (workspace_id, subject, quota, used, granted, seconds, closes_at)
  select workspace_id, subject, quota, least(sum(asked), quota), least(sum(asked), quota),
    seconds, clock_timestamp() + case when sum(asked) = 0 then interval '0' else seconds * interval '1 second' end
  from asked group by workspace_id, subject, quota, seconds
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
const told = `a.key_id as "keyId", a.subject, a.quota, c.used, c.granted,
  greatest(c.closes_at, clock_timestamp()) as "resetAt", ${secondsLeftIn('c')} as "secondsLeft"`;

const count = {
  name: 'count-requests',
  query_timeout: RESPONSE_TIMEOUT_MS,
  text: `${counted}
select ${told} from asked a join counted c using (workspace_id, subject)`,
};

// A key that is no longer valid, or a request that is not granted, makes it fail by a division.
const countAll = {
  name: 'count-all-requests',
  text: `${counted}
select ${told}, 1 / coalesce(c.granted =
    sum(g.asked) over (partition by a.workspace_id, a.subject), false)::integer as all
from unnest($1::uuid[], $2::integer[]) as g(key_id, asked)
left join asked a using (key_id)
left join counted c using (workspace_id, subject)`,
};

/** How many requests each key asks for. Zero reads the window without opening or counting it. */
export async function countRequests(
  connection: Queries,
  asks: Map<string, number>,
): Promise<Map<string, Grant>> {
  return ask(connection, count, asks);
}

/** The same, for a transaction that is to fail when not all are granted. */
export async function countAllOrFail(
  connection: Queries,
  asks: Map<string, number>,
): Promise<Map<string, Grant>> {
  return ask(connection, countAll, asks);
}

async function ask(
  connection: Queries,
  statement: typeof countAll,
  asks: Map<string, number>,
): Promise<Map<string, Grant>> {
  if (asks.size === 0) return new Map();
  const { rows } = await connection.query<Grant & { keyId: string }>({
    ...statement,
    values: [[...asks.keys()], [...asks.values()]],
  });
  return new Map(rows.map((row) => [row.keyId, row]));
}
