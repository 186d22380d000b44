// Lets one process at a time have a data folder. The kernel keeps the lock; the file's text names
// the holder, for messages only.

import { ftruncateSync, readFileSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { tryLockFile } from '../file-lock.ts';

export type LockPurpose = 'server' | 'command';

export interface LockHolder {
  pid: number;
  /** The machine or container whose process number that is. */
  host: string;
  purpose: LockPurpose;
}

export type LockOutcome =
  | { taken: true; release: () => void }
  /** The holder is undefined in the moment before it has written who it is. */
  | { taken: false; holder: LockHolder | undefined };

export function takeLock(folder: string, purpose: LockPurpose): LockOutcome {
  const path = join(folder, 'lock');
  const lock = tryLockFile(path);
  if (lock === undefined) return { taken: false, holder: readHolder(path) };
  const holder: LockHolder = { pid: process.pid, host: hostname(), purpose };
  ftruncateSync(lock.descriptor);
  writeSync(lock.descriptor, `${JSON.stringify(holder)}\n`);
  const release = () => {
    ftruncateSync(lock.descriptor);
    lock.release();
  };
  return { taken: true, release };
}

function readHolder(path: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
  } catch {
    return undefined;
  }
}
