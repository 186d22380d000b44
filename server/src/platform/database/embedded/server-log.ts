import { closeSync, copyFileSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

const MAX_BYTES = 10 * 1024 * 1024;

/** Opens the log of PostgreSQL. When it grows too large, its content moves to FILE.1. */
export function openServerLog(file: string): number {
  const descriptor = openSync(file, 'a', 0o600);
  rotateServerLog(file);
  return descriptor;
}

export function rotateServerLog(file: string): void {
  if (sizeOf(file) <= MAX_BYTES) return;
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}

export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The text written after offset `from`, at most its last 4 kB. */
export function serverLogSince(file: string, from: number): string {
  const size = sizeOf(file);
  const start = Math.max(Math.min(from, size), size - 4096);
  const buffer = Buffer.alloc(size - start);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, buffer, 0, buffer.length, start);
  closeSync(descriptor);
  return buffer.toString('utf8').trim();
}
