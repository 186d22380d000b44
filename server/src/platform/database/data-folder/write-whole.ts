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
  /** False keeps a file that is there, of whichever process made it first. */
  replace: boolean;
}

/** Writes a file that a crash leaves either whole or not there. */
export function writeWhole(file: string, content: string, { mode, replace }: WriteOptions): void {
  // Processes of two containers can have the same number.
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

/** A new name in a folder survives a power cut only when the folder itself was flushed. */
export function flushFolder(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
