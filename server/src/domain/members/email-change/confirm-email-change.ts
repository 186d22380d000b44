import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { DomainError } from '../../errors.ts';
import { changeEmail } from './change-email.ts';
import { type PendingEmailChange, readEmailChange } from './email-change.ts';

/** `open`: the link works. `taken`: somebody else has the address by now. */
export type EmailChangeState = 'open' | 'unknown' | 'expired' | 'taken';

interface Deps {
  database: Pick<Database, 'kysely'>;
  clock: Clock;
}

export type EmailChangeLookup =
  | { state: 'unknown' | 'expired' }
  | ({ state: 'open' } & PendingEmailChange);

export async function readEmailLink(
  { database, clock }: Deps,
  token: string,
): Promise<EmailChangeLookup> {
  const change = await readEmailChange(database.kysely, { token });
  if (change === undefined) return { state: 'unknown' };
  return change.expiresAt <= clock.now() ? { state: 'expired' } : { state: 'open', ...change };
}

/** Changes the address for the holder of the link, who proves by it that the address is theirs. */
export async function confirmEmailChange(
  { database, clock }: Deps,
  token: string,
): Promise<'changed' | Exclude<EmailChangeState, 'open'>> {
  try {
    return await database.kysely.transaction().execute(async (db) => {
      const read = await readEmailLink({ database: { kysely: db }, clock }, token);
      if (read.state !== 'open') return read.state;
      await changeEmail(db, read, { isVerified: true, byMail: true });
      return 'changed';
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'conflict') return 'taken';
    throw error;
  }
}
