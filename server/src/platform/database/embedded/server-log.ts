import { closeSync, copyFileSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

const LARGEST = 10 * 1024 * 1024;

/** What PostgreSQL has to say goes to this file, which is kept short: the part before is in FILE.1. */
export function openServerLog(file: string): number {
  const descriptor = openSync(file, 'a', 0o600);
  shortenServerLog(file);
  return descriptor;
}

export function shortenServerLog(file: string): void {
  if (sizeOf(file) <= LARGEST) return;
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}

export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** What was written after `from`, at most the last 4 kB of it. */
export function serverLogSince(file: string, from: number): string {
  const size = sizeOf(file);
  const start = Math.max(Math.min(from, size), size - 4096);
  const buffer = Buffer.alloc(size - start);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, buffer, 0, buffer.length, start);
  closeSync(descriptor);
  return buffer.toString('utf8').trim();
}
