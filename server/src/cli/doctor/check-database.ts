import type { Database } from '../../platform/database/pool.ts';
import type { Finding } from './finding.ts';

interface Facts {
  version: string;
  migrations: number;
  synchronous_commit: string;
  fsync: string;
  free_connections: number;
  missing: string[];
  now: Date;
}

/** Extensions that search and de-duplication need. */
const extensions = ['pg_trgm', 'unaccent', 'btree_gin', 'citext', 'pgcrypto'];

const text = `
select current_setting('server_version') as version,
  (select count(*) from schema_migrations where number > 0) as migrations,
  current_setting('synchronous_commit') as synchronous_commit,
  current_setting('fsync') as fsync,
  (current_setting('max_connections')::bigint - (select count(*) from pg_stat_activity
    where backend_type = 'client backend')) as free_connections,
  coalesce((select array_agg(wanted) from unnest($1::text[]) as wanted
    where wanted not in (select name from pg_available_extensions)), '{}') as missing,
  clock_timestamp() as now`;

export async function checkDatabase(database: Database, poolSize: number): Promise<Finding[]> {
  await database.pool.query('select');
  const before = Date.now();
  const { rows } = await database.pool.query<Facts>(text, [extensions]);
  const between = (before + Date.now()) / 2;
  const [facts] = rows;
  if (facts === undefined) throw new Error('The database returned no facts about itself.');
  return [about(facts), ...weaknesses(facts, poolSize), checkClock(facts.now, between)];
}

function about({ version, migrations }: Facts): Finding {
  const message = `PostgreSQL ${version} answers; all ${migrations} migrations are applied.`;
  return { check: 'database', state: 'ok', message };
}

function weaknesses(facts: Facts, poolSize: number): Finding[] {
  const found: Finding[] = [];
  const add = (state: Finding['state'], message: string, advice: string) =>
    found.push({ check: 'database', state, message, advice });
  if (facts.fsync !== 'on' || ['off', 'local'].includes(facts.synchronous_commit)) {
    add(
      'problem',
      `A lead that was accepted can be lost in a crash: fsync is ${facts.fsync}, synchronous_commit is ${facts.synchronous_commit}.`,
      'Set both to on in the configuration of the database server.',
    );
  }
  if (facts.missing.length > 0) {
    add(
      'warning',
      `The database server does not offer ${facts.missing.join(', ')}.`,
      'Install the package of extensions of that PostgreSQL (often named postgresql-contrib).',
    );
  }
  if (facts.free_connections < poolSize) {
    add(
      'warning',
      `The database server has room for ${facts.free_connections} more connections; a process opens up to ${poolSize}.`,
      'Raise max_connections of the server, or lower INLET_DATABASE_POOL.',
    );
  }
  return found;
}

function checkClock(database: Date, here: number): Finding {
  const seconds = Math.abs(database.getTime() - here) / 1000;
  if (seconds < 2) {
    return { check: 'clock', state: 'ok', message: 'The clocks of program and database agree.' };
  }
  return {
    check: 'clock',
    state: seconds < 60 ? 'warning' : 'problem',
    message: `The clocks of program and database are ${seconds.toFixed(1)} s apart.`,
    advice: 'Set both machines by the same time server (NTP).',
  };
}
