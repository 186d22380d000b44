import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** The secret that signs sessions: created once, readable only by its owner. */
export function readSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret');
  if (!existsSync(file)) writeWhole(file, `${makeSecret()}\n`, { mode: 0o600, replace: false });
  return readFileSync(file, 'utf8').trim();
}

export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}
