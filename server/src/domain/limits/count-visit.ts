// Counts what somebody without a key does, in a window of theirs: one statement, exact whatever the
// number of processes.
import ipaddr from 'ipaddr.js';
import type { Database } from '../../platform/database/pool.ts';

export interface VisitWindow {
  workspaceId: string;
  /** What is limited, such as one form. */
  what: string;
  address: string;
  quota: number;
  seconds: number;
}

const count = {
  name: 'count-visit',
  text: `
insert into rate_windows as r (workspace_id, subject, quota, used, granted, closes_at)
values ($1, $2, $3, 1, 1, clock_timestamp() + $4 * interval '1 second')
on conflict (workspace_id, subject) do update set
  quota = excluded.quota,
  granted = case when r.closes_at <= clock_timestamp() or r.used < excluded.quota then 1 else 0 end,
  used = case when r.closes_at <= clock_timestamp() then 1
    else least(r.used + 1, greatest(r.used, excluded.quota)) end,
  closes_at = case when r.closes_at <= clock_timestamp() then excluded.closes_at else r.closes_at end
returning granted = 1 as allowed,
  greatest(1, ceil(extract(epoch from closes_at - clock_timestamp())))::integer as "secondsLeft"`,
};

export async function countVisit(
  { pool }: Pick<Database, 'pool'>,
  { workspaceId, what, address, quota, seconds }: VisitWindow,
): Promise<{ allowed: boolean; secondsLeft: number }> {
  const { rows } = await pool.query<{ allowed: boolean; secondsLeft: number }>({
    ...count,
    values: [workspaceId, `${what} ${networkOf(address)}`, quota, seconds],
  });
  return rows[0] ?? { allowed: false, secondsLeft: seconds };
}

/** An IPv6 address is one of a network that a household has whole. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString();
}
