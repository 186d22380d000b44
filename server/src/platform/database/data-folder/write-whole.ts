import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

export interface WriteOptions {
  mode: number;
  /** False keeps an existing file: the first process wins. */
  replace: boolean;
}

/** Writes a file atomically: after a crash it is complete or absent. */
export function writeWhole(file: string, content: string, { mode, replace }: WriteOptions): void {
  // Processes in two containers can have the same pid.
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content, { mode, flush: true, flag: 'wx' });
  try {
    if (replace) renameSync(draft, file);
    else linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  flushFolder(dirname(file));
}

/** A new name in a folder survives a power cut only after the folder itself is flushed. */
export function flushFolder(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
