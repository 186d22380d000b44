// Lets one process at a time have a data folder. Locks are files lock.1, lock.2, …; the highest
// counts. Whoever finds it free makes the next number, which only one process can do, and nobody
// removes the highest, so a slow process can never bring back a number that was used before.

import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isRunning, type ProcessIdentity } from '../process-identity.ts';

export type LockPurpose = 'server' | 'command';

export interface LockHolder extends ProcessIdentity {
  purpose: LockPurpose;
}

export type LockOutcome =
  | { taken: true; release: () => void }
  | { taken: false; holder: LockHolder };

const NAME = /^lock\.(\d+)$/;

export function takeLock(folder: string, purpose: LockPurpose): LockOutcome {
  for (;;) {
    const numbers = lockNumbers(folder);
    const highest = numbers.at(-1) ?? 0;
    const holder = readHolder(folder, highest);
    if (holder !== undefined && isRunning(holder)) return { taken: false, holder };

    const path = join(folder, `lock.${highest + 1}`);
    if (!createWhole(path, { ...identify(), purpose })) continue;
    // Others may have come and gone since the look above; then this number is an old one.
    if (lockNumbers(folder).at(-1) !== highest + 1) {
      rmSync(path, { force: true });
      continue;
    }
    for (const number of numbers) rmSync(join(folder, `lock.${number}`), { force: true });
    return { taken: true, release: () => writeFileSync(path, '') };
  }
}

/** Who has the folder now, if anybody. */
export function lockHolder(folder: string): LockHolder | undefined {
  const holder = readHolder(folder, lockNumbers(folder).at(-1) ?? 0);
  return holder !== undefined && isRunning(holder) ? holder : undefined;
}

function lockNumbers(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

function readHolder(folder: string, number: number): LockHolder | undefined {
  if (number === 0) return undefined;
  try {
    const text = readFileSync(join(folder, `lock.${number}`), 'utf8');
    return text === '' ? undefined : (JSON.parse(text) as LockHolder);
  } catch {
    return undefined;
  }
}

/** A link appears with its content or not at all; false when the name is taken. */
function createWhole(path: string, holder: LockHolder): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o644 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
