// The embedded PostgreSQL: created on the first start, supervised, restarted when it dies, and stopped
// with the program.

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
import { launch, type Postmaster, type PostmasterPaths, terminate } from './embedded/postmaster.ts';
import { readPostmasterFile } from './embedded/postmaster-file.ts';
import { prepareRunFolder, runFolderOf, SOCKET_PORT } from './embedded/run-folder.ts';
import { rotateServerLog } from './embedded/server-log.ts';
import { type PostgresSettings, serverArguments } from './embedded/settings.ts';
import { isUnavailable } from './errors.ts';
import { clientConfig, type SocketConnection } from './pool.ts';

export interface EmbeddedPostgres {
  connection: SocketConnection;
  /** The current server process; it changes when the server died and was restarted. */
  pid: () => number;
  stop: () => Promise<void>;
}

export interface EmbeddedPostgresOptions {
  log: Log;
  settings?: PostgresSettings;
  onUnexpectedExit?: () => void;
}

const DATABASE = 'inlet';
const MAX_BACKOFF_MS = 5_000;
const SUPERVISION_ENDS_WITHIN_MS = 10_000;
const REACHED_WITHIN_MS = 10_000;
const ROTATE_LOG_EVERY_MS = 10 * 60_000;

/** The caller must hold the lock of the folder. */
export async function startEmbeddedPostgres(
  dataFolder: string,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { log, settings = {} } = options;
  const paths = {
    pgdata: clusterFolder(dataFolder),
    logFile: join(dataFolder, 'postgres.log'),
  };
  const start = ({ mayInitialise }: { mayInitialise: boolean }) =>
    startServer(dataFolder, paths, { log, settings, mayInitialise });

  let postmaster = await startWithDatabase(() => start({ mayInitialise: true }));
  const connection = connectionTo(postmaster.socketFolder);

  let stopping = false;
  async function supervise(): Promise<void> {
    while (!stopping) {
      await postmaster.exited;
      if (stopping) return;
      log.error({ pid: postmaster.pid }, 'PostgreSQL exited unexpectedly; restarting it');
      options.onUnexpectedExit?.();
      postmaster = (await restart()) ?? postmaster;
    }
  }
  async function restart(): Promise<Postmaster | undefined> {
    for (let wait = 50; !stopping; wait = Math.min(wait * 2, MAX_BACKOFF_MS)) {
      try {
        const next = await start({ mayInitialise: false });
        log.info({ pid: next.pid }, 'PostgreSQL restarted');
        return next;
      } catch (error) {
        log.error({ err: error }, 'PostgreSQL did not start; retrying');
        await sleep(wait, undefined, { ref: false });
      }
    }
    return undefined;
  }
  let supervising = true;
  void supervise().finally(() => {
    supervising = false;
  });
  const rotation = setInterval(() => rotateServerLog(paths.logFile), ROTATE_LOG_EVERY_MS);
  rotation.unref();

  return {
    connection,
    pid: () => postmaster.pid,
    stop: async () => {
      stopping = true;
      clearInterval(rotation);
      await terminate(postmaster);
      await waitUntil(() => !supervising, { withinMs: SUPERVISION_ENDS_WITHIN_MS });
      // A restart may have finished in the meantime.
      await terminate(postmaster);
    },
  };
}

/** The connection to the server that runs on this folder, once it accepts connections. */
export function findRunningPostgres(dataFolder: string): SocketConnection | undefined {
  const found = readPostmasterFile(clusterFolder(dataFolder));
  return found?.ready === true ? connectionTo(found.socketFolder) : undefined;
}

/** A server that was just killed may still look alive; then the next attempt starts a new one. */
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
  paths: PostmasterPaths,
  options: { log: Log; settings: PostgresSettings; mayInitialise: boolean },
): Promise<Postmaster> {
  const { log, settings, mayInitialise } = options;
  // A cluster that disappears while the program runs is an error; an empty one must not replace it.
  if (hasCluster(dataFolder) || !mayInitialise) checkMajorVersion(paths.pgdata);
  const claim = await claimCluster(dataFolder);
  if ('running' in claim) {
    log.info({ pid: claim.running.pid }, 'Took over a running PostgreSQL of an earlier process');
    return claim.running;
  }
  const { lock } = claim;
  try {
    return await launchServer(dataFolder, paths, settings, lock);
  } finally {
    // The processes of PostgreSQL have inherited the lock.
    lock.release();
  }
}

async function launchServer(
  dataFolder: string,
  paths: PostmasterPaths,
  settings: PostgresSettings,
  lock: FileLock,
): Promise<Postmaster> {
  const { pgdata } = paths;
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
  return launch(paths, server, lock);
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
  // A connection that breaks rejects its queries; without a listener, its 'error' event would end the
  // process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
