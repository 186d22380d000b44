// A lock that the kernel holds on an open file. It ends with the last process that has the file open,
// however that process ends, and it works between containers, which cannot see each other's processes.

import { closeSync, openSync } from 'node:fs';
import { tryLock } from 'fs-native-extensions';
import { SetupError } from './setup-error.ts';

export interface FileLock {
  /** A child process that inherits it holds the lock too, even after this process has released it. */
  descriptor: number;
  release: () => void;
}

/** Undefined when another process holds it. The file is created if it is missing, and never removed. */
export function tryLockFile(path: string): FileLock | undefined {
  const descriptor = openSync(path, 'a+', 0o600);
  const release = () => closeSync(descriptor);
  let locked = false;
  try {
    locked = tryLock(descriptor);
  } catch (error) {
    throw cannotLock(path, error);
  } finally {
    if (!locked) release();
  }
  return locked ? { descriptor, release } : undefined;
}

/** Every failure other than a held lock means a file system without locks. */
export function cannotLock(path: string, error: unknown): SetupError {
  const reason = error instanceof Error ? error.message : String(error);
  return new SetupError(
    `The file system does not lock ${path} (${reason}), so a second Inlet on the same folder could destroy the database. ` +
      'Set INLET_DATA to a folder on a local disk, or mount the network file system with locks. Nothing was changed.',
    { cause: error },
  );
}
