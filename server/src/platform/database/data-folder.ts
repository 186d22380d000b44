// The folder where one installation keeps everything: made when missing, checked before anything
// in it changes, and held by one process at a time.

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
import { type LockHolder, type LockOutcome, type LockPurpose, takeLock } from './folder-lock.ts';

const ENOUGH_BYTES = 200 * 1024 * 1024;
const COMMANDS_END_WITHIN_MS = 10_000;

export interface DataFolder {
  path: string;
  /** Records that the folder has a migrated database now. */
  recordDatabase: () => void;
  release: () => void;
}

export type DataFolderOutcome =
  | { held: true; folder: DataFolder }
  | { held: false; holder: LockHolder | undefined };

export interface OpenOptions {
  purpose: LockPurpose;
  /** Allows a folder without a database, where one will be made. */
  provision: boolean;
}

/**
 * Opens the folder for this process alone. Another server's hold is reported, not waited for;
 * that of a command ends soon by itself.
 */
export async function openDataFolder(
  path: string,
  { purpose, provision }: OpenOptions,
): Promise<DataFolderOutcome> {
  if (!provision && isNew(path)) throw noDatabaseYet(path);
  prepare(path);
  let outcome: LockOutcome | undefined;
  const settled = () => {
    outcome = takeLock(path, purpose);
    return outcome.taken || outcome.holder?.purpose === 'server';
  };
  await waitUntil(settled, { withinMs: COMMANDS_END_WITHIN_MS, everyMs: 50 });
  if (outcome?.taken !== true) return { held: false, holder: outcome?.holder };
  const { release } = outcome;
  try {
    if (!provision && !hasCluster(path)) throw noDatabaseYet(path);
    if (!hasInletFile(path)) writeInletFile(path, false);
  } catch (error) {
    release();
    throw error;
  }
  return { held: true, folder: { path, recordDatabase: () => recordDatabase(path), release } };
}

/** Whether the first start is still to come: the folder is missing, or has at most what that start
 *  leaves there before inlet.json. */
export function isNew(path: string): boolean {
  try {
    return readdirSync(path).every((name) => name === 'lock' || name.startsWith('inlet.json.'));
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

/** Tells the operator of the second of two programs on one folder about the first. */
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
    // Running as root, PostgreSQL is another user, who has to pass through; what is inside stays shut.
    if (process.getuid?.() === 0 && (isNew(path) || hasInletFile(path))) chmodSync(path, 0o711);
  } catch (error) {
    throw new SetupError(
      `The data folder ${path} cannot be used: ${reasonOf(error)}. ` +
        'Give the user who runs Inlet the right to write there, or set INLET_DATA to a folder that it may write.',
    );
  }
  checkContent(path);
  checkSpace(path);
}

function checkContent(path: string): void {
  if (hasInletFile(path)) {
    if (readInletFile(path).hasDatabase && !hasCluster(path)) throw databaseIsGone(path);
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
  if (free >= ENOUGH_BYTES) return;
  throw new SetupError(
    `The disk of the data folder ${path} is full: ${Math.floor(free / 1024 / 1024)} MB are free, 200 MB are needed to start safely. ` +
      'Free some space, or set INLET_DATA to a folder on another disk.',
  );
}

function noDatabaseYet(path: string): SetupError {
  return new SetupError(
    `The data folder ${path} has no database yet. ` +
      'Start Inlet (npm start) or run `npm run -s inlet -- migrate` to make one, or set INLET_DATA to the folder of your installation.',
  );
}

function databaseIsGone(path: string): SetupError {
  return new SetupError(
    `The database of the data folder ${path} is gone: ${clusterFolder(path)} is missing or empty. ` +
      'Restore the whole folder from a backup (docs/guides/backup.md). ' +
      'To begin anew without the data, move the folder away or set INLET_DATA to an empty one. Nothing was changed.',
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
