// The folder with all data of one installation: created when missing, checked before anything in it
// changes, and locked by one process at a time.

import { accessSync, chmodSync, constants, mkdirSync, readdirSync, statfsSync } from 'node:fs';
import { SetupError } from '../setup-error.ts';
import { waitUntil } from '../wait-until.ts';
import {
  hasInletFile,
  readInletFile,
  recordDatabase,
  writeInletFile,
} from './data-folder/inlet-file.ts';
import { clusterFolder, hasCluster } from './embedded/cluster-folder.ts';
import {
  findServer,
  type LockHolder,
  type LockOutcome,
  type LockPurpose,
  lockFolder,
  type ServedAddress,
} from './folder-lock.ts';

const MIN_FREE_BYTES = 200 * 1024 * 1024;
const COMMANDS_END_WITHIN_MS = 10_000;
const STARTS_WITHIN_MS = 10_000;

interface DataFolder {
  path: string;
  /** Records that the folder has a migrated database from now on. */
  recordDatabase: () => void;
  /** Leaves the address of this server to the commands that run on the folder. */
  recordAddress: (serves: ServedAddress | null) => void;
  release: () => void;
}

export type DataFolderOutcome =
  | { held: true; folder: DataFolder }
  | { held: false; holder: LockHolder | undefined };

export interface OpenOptions {
  purpose: LockPurpose;
  /** Accepts a folder without a database, because the caller will create one. */
  provision: boolean;
}

/**
 * Opens the folder for this process alone. Waits for a command that holds it, which ends soon by
 * itself; returns at once when another server holds it.
 */
export async function openDataFolder(
  path: string,
  { purpose, provision }: OpenOptions,
): Promise<DataFolderOutcome> {
  if (!provision && isNew(path)) throw noDatabaseYet(path);
  prepare(path);
  let outcome: LockOutcome | undefined;
  const isDecided = () => {
    outcome = lockFolder(path, purpose);
    return outcome.acquired || outcome.holder?.purpose === 'server';
  };
  await waitUntil(isDecided, { withinMs: COMMANDS_END_WITHIN_MS, everyMs: 50 });
  if (outcome?.acquired !== true) return { held: false, holder: outcome?.holder };
  const { recordAddress, release } = outcome;
  try {
    if (!provision && !hasCluster(path)) throw noDatabaseYet(path);
    if (!hasInletFile(path)) writeInletFile(path, false);
  } catch (error) {
    release();
    throw error;
  }
  return {
    held: true,
    folder: { path, recordDatabase: () => recordDatabase(path), recordAddress, release },
  };
}

/** The server that runs on the folder; one that starts is waited for until its address is known. */
export async function findRunningServer(path: string): Promise<LockHolder | undefined> {
  if (isNew(path)) return undefined;
  let server: LockHolder | undefined;
  const isKnown = () => {
    server = findServer(path);
    return server === undefined || server.serves !== undefined;
  };
  await waitUntil(isKnown, { withinMs: STARTS_WITHIN_MS, everyMs: 50 });
  return server;
}

/** Whether no start has completed yet: the folder is missing, or holds at most the files that a start
 *  writes before inlet.json. */
export function isNew(path: string): boolean {
  try {
    return readdirSync(path).every((name) => name === 'lock' || name.startsWith('inlet.json.'));
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

export function alreadyHeld(path: string, holder: LockHolder | undefined): SetupError {
  const who = holder?.purpose === 'command' ? 'An inlet command runs' : 'Inlet is already running';
  const where = holder === undefined ? '' : `, as process ${holder.pid} of ${holder.host}`;
  return new SetupError(
    `${who} on the data folder ${path}${where}. ` +
      'Stop it first, or set INLET_DATA to another folder (and PORT to another port). Nothing was changed.',
  );
}

function prepare(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    // Under root, PostgreSQL runs as another user, who must traverse the folder but not list it.
    if (process.getuid?.() === 0 && (isNew(path) || hasInletFile(path))) chmodSync(path, 0o711);
  } catch (error) {
    throw new SetupError(
      `The data folder ${path} cannot be used: ${reasonOf(error)}. ` +
        'Give the user who runs Inlet write permission there, or set INLET_DATA to a folder that this user may write.',
    );
  }
  checkContent(path);
  checkSpace(path);
}

function checkContent(path: string): void {
  if (hasInletFile(path)) {
    if (readInletFile(path).hasDatabase && !hasCluster(path)) throw databaseIsMissing(path);
    return;
  }
  if (hasCluster(path) || isNew(path)) return;
  throw new SetupError(
    `The folder ${path} holds files that are not Inlet's. ` +
      'Set INLET_DATA to an empty folder, or to one that does not exist yet.',
  );
}

function checkSpace(path: string): void {
  const { bavail, bsize } = statfsSync(path);
  const free = bavail * bsize;
  if (free >= MIN_FREE_BYTES) return;
  throw new SetupError(
    `The disk of the data folder ${path} is full: ${Math.floor(free / 1024 / 1024)} MB are free, and a safe start needs 200 MB. ` +
      'Free some space, or set INLET_DATA to a folder on another disk.',
  );
}

function noDatabaseYet(path: string): SetupError {
  return new SetupError(
    `The data folder ${path} has no database yet. ` +
      'Start Inlet (npm start) or run `npm run -s inlet -- migrate` to create one, or set INLET_DATA to the folder of your installation.',
  );
}

function databaseIsMissing(path: string): SetupError {
  return new SetupError(
    `The database of the data folder ${path} is gone: ${clusterFolder(path)} is missing or empty. ` +
      'Restore the whole folder from a backup (docs/guides/backup.md). ' +
      'To start over without the data, move the folder away or set INLET_DATA to an empty one. Nothing was changed.',
  );
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return 'it is not readable and writable for this user';
  if (code === 'EROFS') return 'its disk is read-only';
  if (code === 'ENOSPC') return 'its disk is full';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'it is not a folder';
  return error instanceof Error ? error.message : String(error);
}
