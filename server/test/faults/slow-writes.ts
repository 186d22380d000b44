// Slows the transactions that insert into a table, enough to kill a program during one.
import type { Database } from '../../src/platform/database/pool.ts';

type When = 'before the commit' | 'within the commit';

const sleeping = `select 1 from pg_stat_activity
  where datname = current_database() and wait_event = 'PgSleep'`;

export function slowWrites({ pool }: Pick<Database, 'pool'>, table: string) {
  return {
    async begin(when: When): Promise<void> {
      const timing =
        when === 'within the commit'
          ? `create constraint trigger slow after insert on ${table} deferrable initially deferred`
          : `create trigger slow after insert on ${table}`;
      await pool.query(`
        create or replace function sleep_a_while() returns trigger language plpgsql
          as $$ begin perform pg_sleep(1.5); return null; end $$;
        drop trigger if exists slow on ${table};
        ${timing} for each row execute function sleep_a_while()`);
    },
    end: () => pool.query(`drop trigger slow on ${table}`),
    /** Whether a transaction sleeps now. */
    isSleeping: async () => (await pool.query(sleeping)).rows.length > 0,
  };
}
