// Connects to the configured database and migrates it. `stop` stops everything that was started here.

import type { Log } from '../log.ts';
import { SetupError } from '../setup-error.ts';
import { waitUntil } from '../wait-until.ts';
import { makeSecret, readSecret } from './data-folder/secret-file.ts';
import { alreadyHeld, openDataFolder } from './data-folder.ts';
import { findRunningPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { isUnavailable, sqlState } from './errors.ts';
import type { LockPurpose, ServedAddress } from './folder-lock.ts';
import { checkMigrated, migrate, NotMigrated } from './migrate.ts';
import { type Connection, type Database, openDatabase } from './pool.ts';

export interface DatabaseConfig {
  dataFolder: string;
  databaseUrl: string | null;
  secret: string | null;
}

export interface ConnectOptions {
  log: Log;
  /** A server locks the data folder; a command connects to the running server if there is one. */
  purpose: LockPurpose;
  /** Creates a missing database and migrates an older one; without it, both are errors. */
  provision: boolean;
}

export interface ConnectedDatabase {
  database: Database;
  /** For connections outside the pool, such as a listener. */
  connection: Connection;
  /** Signs sessions: the configured secret, or the generated one of the installation. */
  secret: string;
  /** Leaves the address of a server in its data folder, if it has one. */
  recordAddress: (serves: ServedAddress | null) => void;
  stop: () => Promise<void>;
}

/** A PostgreSQL that this process may connect to. */
interface AvailablePostgres {
  connection: Connection;
  /** Another process may be creating the database right now. */
  isStarting: boolean;
  recordDatabase: () => void;
  recordAddress: (serves: ServedAddress | null) => void;
  /** Stops the PostgreSQL if this process started it, and unlocks the data folder. */
  release: () => Promise<void>;
}

// For migrations and commands; a server opens a separate pool for each kind of work.
const POOL_SIZE = 4;
const notOwned = { recordDatabase: () => {}, recordAddress: () => {}, release: async () => {} };

const REACHED_WITHIN_MS = 10_000;

export async function connectDatabase(
  config: DatabaseConfig,
  options: ConnectOptions,
): Promise<ConnectedDatabase> {
  const { connection, release, ...postgres } =
    config.databaseUrl === null
      ? await openEmbedded(config.dataFolder, options)
      : { connection: config.databaseUrl, isStarting: false, ...notOwned };
  const database = openDatabase(connection, {
    poolSize: POOL_SIZE,
    applicationName: `inlet ${options.purpose}`,
    connectWithinMs: REACHED_WITHIN_MS,
    onBroken: ({ message }) =>
      options.log.warn({ reason: message }, 'A connection to the database broke'),
  });
  const stop = async () => {
    await database.close();
    await release();
  };
  try {
    await prepareSchema(database, { ...options, isStarting: postgres.isStarting });
    if (options.provision) postgres.recordDatabase();
    const secret =
      config.secret ??
      (config.databaseUrl === null
        ? readSecret(config.dataFolder)
        : await readSharedSecret(database));
    return { database, connection, secret, recordAddress: postgres.recordAddress, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openEmbedded(path: string, options: ConnectOptions): Promise<AvailablePostgres> {
  const outcome = await openDataFolder(path, options);
  if (!outcome.held) {
    const { holder } = outcome;
    if (options.purpose === 'server' || holder?.purpose !== 'server') {
      throw alreadyHeld(path, holder);
    }
    return { connection: await findServer(path, holder.pid), isStarting: true, ...notOwned };
  }
  const { folder } = outcome;
  try {
    const postgres = await startEmbeddedPostgres(path, { log: options.log });
    const release = async () => {
      await postgres.stop();
      folder.release();
    };
    const { recordDatabase, recordAddress } = folder;
    const { connection } = postgres;
    return { connection, isStarting: false, recordDatabase, recordAddress, release };
  } catch (error) {
    folder.release();
    throw error;
  }
}

/** The server that holds the folder may still be starting. */
async function findServer(folder: string, pid: number): Promise<Connection> {
  const isReady = () => findRunningPostgres(folder) !== undefined;
  await waitUntil(isReady, { withinMs: REACHED_WITHIN_MS, everyMs: 20 });
  const connection = findRunningPostgres(folder);
  if (connection !== undefined) return connection;
  throw new SetupError(
    `Inlet runs on ${folder} as process ${pid}, but its database does not accept connections. Wait until it has started, or check ${folder}/postgres.log.`,
  );
}

async function prepareSchema(
  database: Database,
  { log, provision, isStarting }: ConnectOptions & { isStarting: boolean },
): Promise<void> {
  let failure: unknown;
  const isDone = async () => {
    try {
      if (provision) await migrate(database, { log });
      else await checkMigrated(database);
      return true;
    } catch (error) {
      const isBeingCreated = error instanceof NotMigrated || sqlState(error) === '3D000';
      if (!(isStarting && isBeingCreated) && !isUnavailable(error)) throw withAdvice(error);
      if (failure === undefined) log.warn({ err: error }, 'Waiting for the database');
      failure = error;
      return false;
    }
  };
  if (await waitUntil(isDone, { withinMs: REACHED_WITHIN_MS, everyMs: 200 })) return;
  if (failure instanceof SetupError) throw failure;
  const reason = failure instanceof Error ? failure.message : String(failure);
  throw new SetupError(
    `The database cannot be reached: ${reason}. Check that it runs and that DATABASE_URL names it.`,
  );
}

/** Turns an error that the operator can fix into a SetupError; returns any other as it is. */
function withAdvice(error: unknown): unknown {
  const advice = new Map([
    ['28P01', 'Check the user and the password in DATABASE_URL.'],
    ['28000', 'Check the user in DATABASE_URL, and that the server allows it to connect.'],
    ['3D000', 'Create that database, or correct its name in DATABASE_URL.'],
    ['42501', 'Give the user in DATABASE_URL the right to create tables in that database.'],
  ]).get(sqlState(error) ?? '');
  if (advice === undefined || !(error instanceof Error)) return error;
  return new SetupError(`The database refused: ${error.message}. ${advice}`, {
    cause: error,
  });
}

/** Processes that share a database sign with the same secret, which is stored there. */
async function readSharedSecret(database: Database): Promise<string> {
  await database.pool.query(
    `insert into installation_settings (name, value) values ('secret', $1) on conflict do nothing`,
    [makeSecret()],
  );
  const { rows } = await database.pool.query<{ value: string }>(
    `select value from installation_settings where name = 'secret'`,
  );
  const secret = rows[0]?.value;
  if (secret === undefined) throw new Error('The database did not store the secret.');
  return secret;
}
