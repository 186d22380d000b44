// The lock that gives one process at a time a data folder. The kernel holds the lock; the text of the
// file names the holder and serves only for messages.

import { ftruncateSync, readFileSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { tryLockFile } from '../file-lock.ts';

export type LockPurpose = 'server' | 'command';

export interface LockHolder {
  pid: number;
  /** The machine or container in which `pid` is valid. */
  host: string;
  purpose: LockPurpose;
}

export type LockOutcome =
  | { acquired: true; release: () => void }
  /** The holder is undefined until it has written its name. */
  | { acquired: false; holder: LockHolder | undefined };

export function lockFolder(folder: string, purpose: LockPurpose): LockOutcome {
  const path = join(folder, 'lock');
  const lock = tryLockFile(path);
  if (lock === undefined) return { acquired: false, holder: readHolder(path) };
  const holder: LockHolder = { pid: process.pid, host: hostname(), purpose };
  ftruncateSync(lock.descriptor);
  writeSync(lock.descriptor, `${JSON.stringify(holder)}\n`);
  const release = () => {
    ftruncateSync(lock.descriptor);
    lock.release();
  };
  return { acquired: true, release };
}

function readHolder(path: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
  } catch {
    return undefined;
  }
}
