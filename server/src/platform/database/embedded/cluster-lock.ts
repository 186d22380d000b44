// Finds out whether a PostgreSQL lives on a cluster, and reserves the cluster when none does. Every
// process of the cluster inherits a lock that the kernel keeps, so it counts as alive wherever it
// runs: its number alone would mean nothing in another container.

import { connect } from 'node:net';
import { join } from 'node:path';
import { type FileLock, tryLockFile } from '../../file-lock.ts';
import { SetupError } from '../../setup-error.ts';
import { waitUntil } from '../../wait-until.ts';
import { clusterFolder } from './cluster-folder.ts';
import { type Postmaster, takeOver } from './postmaster.ts';
import { findPostmaster } from './postmaster-file.ts';
import { runFolderOf, socketIn } from './run-folder.ts';

/** A PostgreSQL that a killed program left running, or the lock for the processes of a new one. */
export type ClusterClaim = { running: Postmaster } | { lock: FileLock };

// Processes of a PostgreSQL or an initdb whose parent was killed need a moment to end.
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
    else if (await isOutOfSight(dataFolder)) throw outOfSight(dataFolder);
    return running !== undefined;
  };
  await waitUntil(isClaimed, { withinMs: ENDS_WITHIN_MS });
  if (claim === undefined) throw outOfSight(dataFolder);
  if ('lock' in claim) await refuseStranger(dataFolder, claim.lock);
  return claim;
}

/** A PostgreSQL without the lock was started by hand, or by a version that knew no lock. */
async function refuseStranger(dataFolder: string, lock: FileLock): Promise<void> {
  const pid = findPostmaster(clusterFolder(dataFolder));
  if (pid === undefined && !(await socketAccepts(dataFolder))) return;
  lock.release();
  throw new SetupError(
    `A PostgreSQL without the lock of this version runs on ${dataFolder}${pid === undefined ? '' : `, as process ${pid}`}: an older Inlet runs there or was killed, or somebody started it by hand. ` +
      'Stop that Inlet, or send SIGINT to that process, and start again. Nothing was changed.',
  );
}

/** Looks before and after it asks, since one that just starts or ends is seen only once. */
async function isOutOfSight(dataFolder: string): Promise<boolean> {
  const isUnseen = () => findPostmaster(clusterFolder(dataFolder)) === undefined;
  return isUnseen() && (await socketAnswers(dataFolder)) && isUnseen();
}

/** Whether somebody listens on the socket, which containers that share the folder share too. */
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

// The first message of the protocol that a server answers, whoever asks: whether it speaks TLS.
const sslRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** Whether a PostgreSQL lives behind the socket. For a moment, the kernel accepts connections for
 *  the children of one that was killed. */
function socketAnswers(dataFolder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketIn(runFolderOf(dataFolder)));
    const settle = (isAnswered: boolean) => {
      socket.destroy();
      resolve(isAnswered);
    };
    socket.setTimeout(RESPONSE_TIMEOUT_MS, () => settle(false));
    socket.once('connect', () => socket.write(sslRequest));
    socket.once('data', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
  });
}

function outOfSight(dataFolder: string): SetupError {
  return new SetupError(
    `A PostgreSQL still runs on ${dataFolder}, and this program cannot see its process: it may be in another container. ` +
      'Stop that container, and start again. Nothing was changed.',
  );
}
