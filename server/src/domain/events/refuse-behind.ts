import type { Database } from '../../platform/database/pool.ts';
import { DomainError } from '../errors.ts';
import { followNow } from './follow-now.ts';

/** How many events a request goes through by itself. */
export const maxBehind = 20_000;

/** Has the task bring what is too far behind the log up to date, and refuses the request meanwhile. */
export async function refuseBehind(
  database: Pick<Database, 'pool'>,
  task: string,
  records: 'contacts' | 'leads',
): Promise<never> {
  await followNow(database, task);
  const by = records === 'contacts' ? 'listed' : 'searched';
  throw new DomainError(
    'unavailable',
    `What ${records} are ${by} by is being brought up to date. Ask again in some seconds.`,
    { retryAfterSeconds: 3 },
  );
}
