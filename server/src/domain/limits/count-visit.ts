// Counts the requests of a visitor without a key in the visitor's window. One statement, so that the
// count is exact across processes.
import type { Database } from '../../platform/database/pool.ts';
import { networkOf } from './network-of.ts';
import { secondsLeftIn, windowIsOpen } from './window-sql.ts';

export interface VisitWindow {
  workspaceId: string;
  /** The limited resource, such as one form. */
  resource: string;
  address: string;
  quota: number;
  seconds: number;
}

const count = {
  name: 'count-visit',
  text: `
insert into rate_windows as r (workspace_id, subject, quota, used, granted, seconds, closes_at)
values ($1, $2, $3, 1, 1, $4::integer, clock_timestamp() + $4 * interval '1 second')
on conflict (workspace_id, subject) do update set
  quota = excluded.quota,
  granted = case when ${windowIsOpen} and r.used >= excluded.quota then 0 else 1 end,
  used = case when ${windowIsOpen} then least(r.used + 1, greatest(r.used, excluded.quota))
    else 1 end,
  seconds = case when ${windowIsOpen} then r.seconds else excluded.seconds end,
  closes_at = case when ${windowIsOpen} then r.closes_at else excluded.closes_at end
returning granted = 1 as allowed, ${secondsLeftIn('r')} as "secondsLeft"`,
};

export async function countVisit(
  { pool }: Pick<Database, 'pool'>,
  { workspaceId, resource, address, quota, seconds }: VisitWindow,
): Promise<{ allowed: boolean; secondsLeft: number }> {
  const { rows } = await pool.query<{ allowed: boolean; secondsLeft: number }>({
    ...count,
    values: [workspaceId, `${resource} ${networkOf(address)}`, quota, seconds],
  });
  return rows[0] ?? { allowed: false, secondsLeft: seconds };
}
