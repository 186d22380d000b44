// Counts failed attempts, such as wrong passwords, in windows by the clock of the database. An
// attempt counts before its outcome is known and is released when it did not fail, so that concurrent
// attempts, also in several processes, cannot exceed the quota.
import { createHash } from 'node:crypto';
import type { Database } from '../../platform/database/pool.ts';
import { secondsLeftIn, windowIsOpen } from './window-sql.ts';

export interface FailureWindow {
  /** Whose failures count, such as one address. Only its hash is stored. */
  subject: string;
  quota: number;
  seconds: number;
}

export type Attempt =
  | { allowed: true; release: () => Promise<void> }
  | { allowed: false; secondsLeft: number };

type Deps = Pick<Database, 'pool'>;

interface Claim {
  hash: Buffer;
  /** Identifies the window of the subject. Text, because it has microseconds. */
  closesAt: string;
}

const claim = {
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

const release = {
  name: 'release-attempt',
  text: `
update sign_in_failures f set failures = f.failures - 1
from unnest($1::bytea[], $2::timestamptz[]) as claimed(subject, closes_at)
where f.subject = claimed.subject and f.closes_at = claimed.closes_at`,
};

/** Counts the attempt in each window in turn. When one is full, it counts in none. */
export async function beginAttempt(
  { pool }: Deps,
  windows: readonly FailureWindow[],
): Promise<Attempt> {
  const claims: Claim[] = [];
  const releaseAll = async () => {
    const values = [claims.map(({ hash }) => hash), claims.map(({ closesAt }) => closesAt)];
    await pool.query({ ...release, values });
  };
  for (const { subject, quota, seconds } of windows) {
    const hash = createHash('sha256').update(subject).digest();
    const { rows } = await pool.query<{ closesAt: string | null; secondsLeft: number }>({
      ...claim,
      values: [hash, seconds, quota],
    });
    const { closesAt = null, secondsLeft = seconds } = rows[0] ?? {};
    if (closesAt === null) {
      await releaseAll();
      return { allowed: false, secondsLeft };
    }
    claims.push({ hash, closesAt });
  }
  return { allowed: true, release: releaseAll };
}
