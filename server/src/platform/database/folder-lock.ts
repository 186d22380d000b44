// The lock that gives one process at a time a data folder. The kernel holds the lock; the text of the
// file names the holder and the address it serves. After a crash the lock is free, so the stale text
// is not read.

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
  /** Set by a server once it has started; null if it listens on no port. */
  serves?: ServedAddress | null;
}

export interface ServedAddress {
  /** Such as `http://127.0.0.1:8080`. */
  listensAt: string;
  /** The address that links use. */
  publicUrl: string;
}

export type LockOutcome =
  | { acquired: true; recordAddress: (serves: ServedAddress | null) => void; release: () => void }
  /** The holder is undefined until it has written its name. */
  | { acquired: false; holder: LockHolder | undefined };

export function lockFolder(folder: string, purpose: LockPurpose): LockOutcome {
  const path = join(folder, 'lock');
  const lock = tryLockFile(path);
  if (lock === undefined) return { acquired: false, holder: readHolder(path) };
  const holder: LockHolder = { pid: process.pid, host: hostname(), purpose };
  const write = (content: LockHolder) => {
    ftruncateSync(lock.descriptor);
    writeSync(lock.descriptor, `${JSON.stringify(content)}\n`);
  };
  write(holder);
  const release = () => {
    ftruncateSync(lock.descriptor);
    lock.release();
  };
  return { acquired: true, recordAddress: (serves) => write({ ...holder, serves }), release };
}

/** The server that holds the folder now, if any. */
export function findServer(folder: string): LockHolder | undefined {
  const outcome = lockFolder(folder, 'command');
  if (!outcome.acquired) return outcome.holder?.purpose === 'server' ? outcome.holder : undefined;
  outcome.release();
  return undefined;
}

function readHolder(path: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
  } catch {
    return undefined;
  }
}
