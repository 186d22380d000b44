import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/pool.ts';
import type { Mailer } from '../../../platform/mail/mailer.ts';

export interface AccountMailDeps {
  database: Pick<Database, 'kysely'>;
  clock: Clock;
  mailer: Mailer;
  publicUrl: string;
}
