// Finds out whether a PostgreSQL runs on a cluster, and reserves the cluster when none does. Every
// process of the cluster inherits a kernel lock, which shows that it is alive wherever it runs. Its pid
// alone would mean nothing in another container.

import { connect } from 'node:net';
import { join } from 'node:path';
import { type FileLock, tryLockFile } from '../../file-lock.ts';
import { SetupError } from '../../setup-error.ts';
import { waitUntil } from '../../wait-until.ts';
import { clusterFolder } from './cluster-folder.ts';
import { type Postmaster, takeOver } from './postmaster.ts';
import { findPostmaster } from './postmaster-file.ts';
import { runFolderOf, socketIn } from './run-folder.ts';

/** A PostgreSQL that survived its killed program, or the lock for the processes of a new one. */
export type ClusterClaim = { running: Postmaster } | { lock: FileLock };

// The processes of a PostgreSQL or an initdb whose parent was killed take a moment to exit.
const ENDS_WITHIN_MS = 20_000;
const RESPONSE_TIMEOUT_MS = 2_000;

export async function claimCluster(dataFolder: string): Promise<ClusterClaim> {
  const pgdata = clusterFolder(dataFolder);
  let claim: ClusterClaim | undefined;
  const isClaimed = async () => {
    const lock = tryLockFile(join(dataFolder, 'postgres.lock'));
    if (lock !== undefined) {
      claim = { lock };
      return true;
    }
    const running = await takeOver(pgdata);
    if (running !== undefined) claim = { running };
    else if (await isInvisible(dataFolder)) throw processNotVisible(dataFolder);
    return running !== undefined;
  };
  await waitUntil(isClaimed, { withinMs: ENDS_WITHIN_MS });
  if (claim === undefined) throw processNotVisible(dataFolder);
  if ('lock' in claim) await refuseUnlocked(dataFolder, claim.lock);
  return claim;
}

/** A PostgreSQL without the lock was started by hand, or by a version that had no lock. */
async function refuseUnlocked(dataFolder: string, lock: FileLock): Promise<void> {
  const pid = findPostmaster(clusterFolder(dataFolder));
  if (pid === undefined && !(await socketAccepts(dataFolder))) return;
  lock.release();
  throw new SetupError(
    `A PostgreSQL without the lock of this version runs on ${dataFolder}${pid === undefined ? '' : `, as process ${pid}`}: an older Inlet runs there or was killed, or somebody started it by hand. ` +
      'Stop that Inlet, or send SIGINT to that process, and start again. Nothing was changed.',
  );
}

/** Checks the pid before and after the socket, since a PostgreSQL may start or exit in between. */
async function isInvisible(dataFolder: string): Promise<boolean> {
  const hasNoVisiblePid = () => findPostmaster(clusterFolder(dataFolder)) === undefined;
  return hasNoVisiblePid() && (await socketResponds(dataFolder)) && hasNoVisiblePid();
}

/** Whether a process listens on the socket, which containers share together with the folder. */
function socketAccepts(dataFolder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketIn(runFolderOf(dataFolder)));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code !== 'ENOENT' && error.code !== 'ECONNREFUSED'),
    );
  });
}

// An SSLRequest, which a server answers before any authentication.
const sslRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** Whether a PostgreSQL responds on the socket. An accepted connection is not enough: for a moment, the
 *  kernel accepts connections for the children of a killed server. */
function socketResponds(dataFolder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketIn(runFolderOf(dataFolder)));
    const settle = (responds: boolean) => {
      socket.destroy();
      resolve(responds);
    };
    socket.setTimeout(RESPONSE_TIMEOUT_MS, () => settle(false));
    socket.once('connect', () => socket.write(sslRequest));
    socket.once('data', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
  });
}

function processNotVisible(dataFolder: string): SetupError {
  return new SetupError(
    `A PostgreSQL still runs on ${dataFolder}, and this program cannot see its process: it may be in another container. ` +
      'Stop that container, and start again. Nothing was changed.',
  );
}
