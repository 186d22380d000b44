// The folder where one installation keeps everything: made when missing, checked before anything
// in it is touched, and held by one process at a time.

import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../setup-error.ts';
import { waitUntil } from '../wait-until.ts';
import { type LockHolder, type LockOutcome, type LockPurpose, takeLock } from './folder-lock.ts';

const FORMAT = 1;
const ENOUGH_BYTES = 200 * 1024 * 1024;
const COMMANDS_END_WITHIN_MS = 10_000;

export interface DataFolder {
  path: string;
  release: () => void;
}

export type DataFolderOutcome =
  | { held: true; folder: DataFolder }
  | { held: false; holder: LockHolder };

/**
 * Opens the folder for this process alone. Another server's hold is reported, not waited for;
 * that of a command ends soon by itself.
 */
export async function openDataFolder(
  path: string,
  purpose: LockPurpose,
): Promise<DataFolderOutcome> {
  prepare(path);
  let outcome: LockOutcome | undefined;
  const settled = () => {
    outcome = takeLock(path, purpose);
    return outcome.taken || outcome.holder.purpose === 'server';
  };
  await waitUntil(settled, { withinMs: COMMANDS_END_WITHIN_MS, everyMs: 50 });
  if (outcome?.taken !== true) {
    if (outcome === undefined) throw new Error('The lock of the data folder was never tried.');
    return { held: false, holder: outcome.holder };
  }
  return {
    held: true,
    folder: { path, release: outcome.release },
  };
}

/** What the second of two servers on one folder tells its operator. */
export function alreadyHeld(path: string, holder: LockHolder): SetupError {
  const who = holder.purpose === 'server' ? 'Inlet is already running' : 'An inlet command runs';
  return new SetupError(
    `${who} on the data folder ${path}, as process ${holder.pid}. ` +
      'Stop it first, or set INLET_DATA to another folder (and PORT to another port). Nothing was changed.',
  );
}

/** What signs sessions: made once, readable by its owner only. */
export function readSecret(path: string): string {
  const file = join(path, 'secret');
  // Made in one step that only the first of several processes can take.
  if (!existsSync(file)) writeWhole(file, `${makeSecret()}\n`, { mode: 0o600, replace: false });
  return readFileSync(file, 'utf8').trim();
}

export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

function prepare(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    // Running as root, PostgreSQL is another user, who has to pass through; what is inside stays shut.
    if (process.getuid?.() === 0 && isOurs(path)) chmodSync(path, 0o711);
  } catch (error) {
    throw new SetupError(
      `The data folder ${path} cannot be used: ${reasonOf(error)}. ` +
        'Give the user who runs Inlet the right to write there, or set INLET_DATA to a folder that it may write.',
    );
  }
  checkFormat(path);
  checkSpace(path);
}

function isOurs(path: string): boolean {
  return existsSync(join(path, 'inlet.json')) || readdirSync(path).length === 0;
}

function checkFormat(path: string): void {
  const file = join(path, 'inlet.json');
  if (!existsSync(file)) {
    if (!isOurs(path) && !existsSync(join(path, 'postgres'))) refuseForeign(path);
    writeWhole(file, `${JSON.stringify({ format: FORMAT })}\n`, { mode: 0o644, replace: true });
    return;
  }
  const format = readFormat(file);
  if (format > FORMAT) {
    throw new SetupError(
      `The data folder ${path} was written by a newer version of Inlet (format ${format}; this version knows ${FORMAT}). ` +
        'Run that version or a later one, or set INLET_DATA to another folder. Nothing was changed.',
    );
  }
}

function readFormat(file: string): number {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof content === 'object' && content !== null && 'format' in content) {
      if (Number.isInteger(content.format)) return Number(content.format);
    }
  } catch {
    // Told below, as any other content that is not a format.
  }
  throw new SetupError(
    `${file} is damaged: it should hold {"format":${FORMAT}}. ` +
      'Restore the folder from a backup, or write that content when the rest of the folder is sound.',
  );
}

function refuseForeign(path: string): never {
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

/** A file that a crash leaves either whole or not there. */
function writeWhole(
  file: string,
  content: string,
  options: { mode: number; replace: boolean },
): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: options.mode, flush: true });
  if (options.replace) {
    renameSync(draft, file);
    return;
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return 'it is not readable and writable for this user';
  if (code === 'EROFS') return 'its disk is read-only';
  if (code === 'ENOSPC') return 'its disk is full';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'it is not a folder';
  return error instanceof Error ? error.message : String(error);
}
