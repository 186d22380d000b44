// Counts failed attempts, such as wrong passwords, in windows by the clock of the database. An
// attempt is counted before its outcome is known and given back when it did not fail, so that many
// at once, in however many processes, get no further than one after another.
import { createHash } from 'node:crypto';
import type { Database } from '../../platform/database/pool.ts';
import { secondsLeftIn, windowIsOpen } from './window-sql.ts';

export interface FailureWindow {
  /** Whose failures count, such as one address. Only a hash of it is kept. */
  subject: string;
  quota: number;
  seconds: number;
}

export type Attempt =
  | { allowed: true; giveBack: () => Promise<void> }
  | { allowed: false; secondsLeft: number };

type Deps = Pick<Database, 'pool'>;

interface Place {
  hash: Buffer;
  /** As text: which of the windows of the subject it was, to the microsecond. */
  closesAt: string;
}

const take = {
  name: 'begin-attempt',
  text: `
with counted as (
  insert into sign_in_failures as r (subject, failures, seconds, closes_at)
  values ($1, 1, $2::integer, clock_timestamp() + $2 * interval '1 second')
  on conflict (subject) do update set
    failures = case when ${windowIsOpen} then r.failures + 1 else 1 end,
    seconds = case when ${windowIsOpen} then r.seconds else excluded.seconds end,
    closes_at = case when ${windowIsOpen} then r.closes_at else excluded.closes_at end
  where r.failures < $3 or not ${windowIsOpen}
  returning closes_at
)
select c.closes_at::text as "closesAt", coalesce(${secondsLeftIn('r')}, $2) as "secondsLeft"
from (select) as one
left join counted c on true
left join sign_in_failures r on r.subject = $1`,
};

const giveBack = {
  name: 'give-back-attempt',
  text: `
update sign_in_failures f set failures = f.failures - 1
from unnest($1::bytea[], $2::timestamptz[]) as taken(subject, closes_at)
where f.subject = taken.subject and f.closes_at = taken.closes_at`,
};

/** Takes a place in each window in turn: whoever finds one full takes none of the others. */
export async function beginAttempt(
  { pool }: Deps,
  windows: readonly FailureWindow[],
): Promise<Attempt> {
  const taken: Place[] = [];
  const back = async () => {
    const values = [taken.map(({ hash }) => hash), taken.map(({ closesAt }) => closesAt)];
    await pool.query({ ...giveBack, values });
  };
  for (const { subject, quota, seconds } of windows) {
    const hash = createHash('sha256').update(subject).digest();
    const { rows } = await pool.query<{ closesAt: string | null; secondsLeft: number }>({
      ...take,
      values: [hash, seconds, quota],
    });
    const { closesAt = null, secondsLeft = seconds } = rows[0] ?? {};
    if (closesAt === null) {
      await back();
      return { allowed: false, secondsLeft };
    }
    taken.push({ hash, closesAt });
  }
  return { allowed: true, giveBack: back };
}
