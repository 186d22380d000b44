// Migrates the database to the schema of this version. With nothing to do it costs one query.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import type { Log } from '../log.ts';
import { SetupError } from '../setup-error.ts';
import { sqlState } from './errors.ts';
import { type Migration, readMigrations } from './migration-files.ts';
import type { Database } from './pool.ts';

export interface MigrateOptions {
  log: Log;
  /** Replaces server/migrations. */
  folder?: string;
}

interface Applied {
  number: number;
  name: string;
  checksum: string;
}

const OLDEST_SERVER = 15;
const LOCK = 4_719_208_113;

// graphile-worker migrates its own tables; this row records the version that last did.
const QUEUE_NUMBER = 0;

export async function migrate(database: Database, options: MigrateOptions): Promise<string[]> {
  const migrations = readMigrations(options.folder);
  const queueVersion = versionOfQueue();
  const due = async (client: pg.Pool | pg.PoolClient) =>
    pending(await readApplied(client), migrations, queueVersion);

  const first = await due(database.pool);
  if (first.migrations.length === 0 && !first.queue) return [];
  await checkServerVersion(database.pool);

  const client = await database.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(TABLES);
    const { migrations: unapplied, queue } = await due(client);
    for (const migration of unapplied) await apply(client, migration, options.log);
    if (queue) await migrateQueue(database.pool, client, queueVersion, options.log);
    return unapplied.map((migration) => migration.name);
  } finally {
    // Ending the session releases the lock, whatever state a failure left the session in.
    client.release(true);
  }
}

/** The database is empty, or an older version migrated it last. */
export class NotMigrated extends SetupError {}

/** For programs that may not migrate. Costs one query and changes nothing. */
export async function checkMigrated(database: Database): Promise<void> {
  const applied = await readApplied(database.pool);
  const { migrations, queue } = pending(applied, readMigrations(), versionOfQueue());
  if (migrations.length === 0 && !queue) return;
  const state =
    applied.length === 0
      ? 'The database is empty'
      : 'The database has the schema of an older version of Inlet';
  throw new NotMigrated(
    `${state}. Start Inlet (npm start) or run \`npm run -s inlet -- migrate\` to set it up, or check that the configuration names the right one. Nothing was changed.`,
  );
}

const TABLES = `
create table if not exists schema_migrations (
  number integer primary key,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now()
);
create table if not exists installation_settings (
  name text primary key,
  value text not null
)`;

async function readApplied(client: pg.Pool | pg.PoolClient): Promise<Applied[]> {
  try {
    const { rows } = await client.query<Applied>(
      'select number, name, checksum from schema_migrations order by number',
    );
    return rows;
  } catch (error) {
    if (sqlState(error) === '42P01') return [];
    throw error;
  }
}

function pending(applied: Applied[], migrations: Migration[], queueVersion: string) {
  const byNumber = new Map(applied.map((row) => [row.number, row]));
  for (const { number, name, checksum } of applied) {
    if (number === QUEUE_NUMBER) continue;
    const known = migrations[number - 1];
    if (known === undefined) {
      throw new SetupError(
        `The database was migrated by a newer version of Inlet (${number}-${name}), which this version does not know. ` +
          'Run that version or a later one. Nothing was changed.',
      );
    }
    if (known.checksum !== checksum) {
      throw new SetupError(
        `The migration ${number}-${name} is not the one that was applied to this database. ` +
          'Restore the file as it was released, and put the change into a new migration. Nothing was changed.',
      );
    }
  }
  return {
    migrations: migrations.filter((migration) => !byNumber.has(migration.number)),
    queue: byNumber.get(QUEUE_NUMBER)?.checksum !== queueVersion,
  };
}

async function checkServerVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  );
  const version = rows[0];
  if (version === undefined || version.number >= OLDEST_SERVER * 10_000) return;
  throw new SetupError(
    `The database server is PostgreSQL ${version.text}; Inlet needs ${OLDEST_SERVER} or newer. ` +
      'Upgrade it, set DATABASE_URL to another, or leave DATABASE_URL unset to run the PostgreSQL that comes with Inlet.',
  );
}

async function apply(client: pg.PoolClient, migration: Migration, log: Log): Promise<void> {
  const { number, name, checksum, sql } = migration;
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(
      'insert into schema_migrations (number, name, checksum) values ($1, $2, $3)',
      [number, name, checksum],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The migration ${number}-${name} failed and was rolled back: ${reason}`, {
      cause: error,
    });
  }
  log.debug({ migration: `${number}-${name}` }, 'Migrated the database');
}

async function migrateQueue(
  pool: pg.Pool,
  client: pg.PoolClient,
  version: string,
  log: Log,
): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker');
  const logger = new Logger(() => (level, message) => log.debug({ level }, message));
  await runMigrations({ pgPool: pool, logger });
  await client.query(
    `insert into schema_migrations (number, name, checksum) values ($1, 'graphile-worker', $2)
     on conflict (number) do update set checksum = excluded.checksum, applied_at = now()`,
    [QUEUE_NUMBER, version],
  );
}

function versionOfQueue(): string {
  const entry = createRequire(import.meta.url).resolve('graphile-worker');
  const text = readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
