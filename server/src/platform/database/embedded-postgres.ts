// The program's own PostgreSQL: made on the first start, started, watched, started again when it
// dies, stopped with the program.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { FileLock } from '../file-lock.ts';
import type { Log } from '../log.ts';
import { waitUntil } from '../wait-until.ts';
import { findBinaries } from './embedded/binaries.ts';
import { checkMajorVersion, clusterFolder, hasCluster } from './embedded/cluster-folder.ts';
import { claimCluster } from './embedded/cluster-lock.ts';
import { initialise, SUPERUSER } from './embedded/initialise.ts';
import { chooseLauncher } from './embedded/launcher.ts';
import { chooseOsUser, giveTree } from './embedded/os-user.ts';
import { launch, type Postmaster, type PostmasterPlace, terminate } from './embedded/postmaster.ts';
import { readPostmasterFile } from './embedded/postmaster-file.ts';
import { prepareRunFolder, runFolderOf, SOCKET_PORT } from './embedded/run-folder.ts';
import { shortenServerLog } from './embedded/server-log.ts';
import { type PostgresSettings, serverArguments } from './embedded/settings.ts';
import { isUnavailable } from './errors.ts';
import { clientConfig, type SocketConnection } from './pool.ts';

export interface EmbeddedPostgres {
  connection: SocketConnection;
  /** The server's process now; another one after it died and was started again. */
  pid: () => number;
  stop: () => Promise<void>;
}

export interface EmbeddedPostgresOptions {
  log: Log;
  settings?: PostgresSettings;
  onUnexpectedExit?: () => void;
}

const DATABASE = 'inlet';
const LONGEST_BACKOFF_MS = 5_000;
const WATCH_ENDS_WITHIN_MS = 10_000;
const REACHED_WITHIN_MS = 10_000;
const SHORTEN_LOG_EVERY_MS = 10 * 60_000;

/** The caller holds the folder's lock. */
export async function startEmbeddedPostgres(
  dataFolder: string,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { log, settings = {} } = options;
  const place = {
    pgdata: clusterFolder(dataFolder),
    logFile: join(dataFolder, 'postgres.log'),
  };
  const start = (how: { mayInitialise: boolean }) =>
    startServer(dataFolder, place, { log, settings, ...how });

  let postmaster = await startWithDatabase(() => start({ mayInitialise: true }));
  const connection = connectionTo(postmaster.socketFolder);

  let stopping = false;
  async function watch(): Promise<void> {
    while (!stopping) {
      await postmaster.exited;
      if (stopping) return;
      log.error({ pid: postmaster.pid }, 'PostgreSQL ended unexpectedly; starting it again');
      options.onUnexpectedExit?.();
      postmaster = (await startAgain()) ?? postmaster;
    }
  }
  async function startAgain(): Promise<Postmaster | undefined> {
    for (let wait = 50; !stopping; wait = Math.min(wait * 2, LONGEST_BACKOFF_MS)) {
      try {
        const next = await start({ mayInitialise: false });
        log.info({ pid: next.pid }, 'PostgreSQL runs again');
        return next;
      } catch (error) {
        log.error({ err: error }, 'PostgreSQL does not start; trying again');
        await sleep(wait, undefined, { ref: false });
      }
    }
    return undefined;
  }
  let watching = true;
  void watch().finally(() => {
    watching = false;
  });
  const shortening = setInterval(() => shortenServerLog(place.logFile), SHORTEN_LOG_EVERY_MS);
  shortening.unref();

  return {
    connection,
    pid: () => postmaster.pid,
    stop: async () => {
      stopping = true;
      clearInterval(shortening);
      await terminate(postmaster);
      await waitUntil(() => !watching, { withinMs: WATCH_ENDS_WITHIN_MS });
      // One that was being started again meanwhile.
      await terminate(postmaster);
    },
  };
}

/** Where a server that runs on this folder is reached, once it takes connections. */
export function findRunningPostgres(dataFolder: string): SocketConnection | undefined {
  const found = readPostmasterFile(clusterFolder(dataFolder));
  return found?.ready === true ? connectionTo(found.socketFolder) : undefined;
}

/** One that was killed a moment ago may still look alive: then another try starts the next. */
async function startWithDatabase(start: () => Promise<Postmaster>): Promise<Postmaster> {
  const end = Date.now() + REACHED_WITHIN_MS;
  for (;;) {
    const postmaster = await start();
    try {
      await ensureDatabase(connectionTo(postmaster.socketFolder));
      return postmaster;
    } catch (error) {
      if (!isUnavailable(error) || Date.now() > end) throw error;
      await sleep(50);
    }
  }
}

async function startServer(
  dataFolder: string,
  place: PostmasterPlace,
  options: { log: Log; settings: PostgresSettings; mayInitialise: boolean },
): Promise<Postmaster> {
  const { log, settings, mayInitialise } = options;
  // A cluster that goes missing while the program runs is lost, and not replaced by an empty one.
  if (hasCluster(dataFolder) || !mayInitialise) checkMajorVersion(place.pgdata);
  const claim = await claimCluster(dataFolder);
  if ('running' in claim) {
    log.info({ pid: claim.running.pid }, 'Took over the PostgreSQL that was left running');
    return claim.running;
  }
  const { lock } = claim;
  try {
    return await launchServer(dataFolder, place, settings, lock);
  } finally {
    // The processes of PostgreSQL hold it now.
    lock.release();
  }
}

async function launchServer(
  dataFolder: string,
  place: PostmasterPlace,
  settings: PostgresSettings,
  lock: FileLock,
): Promise<Postmaster> {
  const { pgdata } = place;
  const binaries = findBinaries();
  const user = chooseOsUser(pgdata);
  if (!hasCluster(dataFolder)) {
    await initialise(pgdata, binaries, user, { sync: settings.fsync !== 'off', lock });
  }
  if (user !== undefined && statSync(pgdata).uid === 0) giveTree(pgdata, user);
  const runFolder = runFolderOf(dataFolder);
  prepareRunFolder(runFolder, user);
  const launcher = chooseLauncher(user, { postgres: binaries.postgres, pgdata });
  const server = launcher(binaries.postgres, serverArguments(pgdata, runFolder, settings));
  return launch(place, server, lock);
}

function connectionTo(socketFolder: string): SocketConnection {
  return { host: socketFolder, port: SOCKET_PORT, user: SUPERUSER, database: DATABASE };
}

async function ensureDatabase(connection: SocketConnection): Promise<void> {
  await withClient({ ...connection, database: 'postgres' }, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  });
}

async function withClient<T>(
  connection: SocketConnection,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(clientConfig(connection));
  // A connection that breaks fails what was asked on it; that it also says so is nobody's concern.
  client.on('error', () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
