// The migration files of this version: NNNN-name.sql, numbered 1, 2, 3 … without a gap.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Migration {
  number: number;
  name: string;
  sql: string;
  checksum: string;
}

const MIGRATIONS = fileURLToPath(new URL('../../../migrations/', import.meta.url));

export function readMigrations(folder: string = MIGRATIONS): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((file, index) => {
    const [, digits, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? [];
    if (digits === undefined || name === undefined || Number(digits) !== index + 1) {
      const expected = String(index + 1).padStart(4, '0');
      throw new Error(`The migration ${file} should be named ${expected}-what-it-does.sql.`);
    }
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { number: index + 1, name, sql, checksum: checksumOf(sql) };
  });
}

function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
