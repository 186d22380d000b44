// inlet.json: the format of a data folder, and whether Inlet has created a database in it. So a folder
// that lost its database is not mistaken for a new one.

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../setup-error.ts';
import { writeWhole } from './write-whole.ts';

// 2: the kernel locks the folder; versions that know only format 1 do not notice that lock.
const FORMAT = 2;

export interface InletFile {
  format: number;
  hasDatabase: boolean;
}

export function hasInletFile(folder: string): boolean {
  return existsSync(join(folder, 'inlet.json'));
}

export function writeInletFile(folder: string, hasDatabase: boolean): void {
  const content = { format: FORMAT, ...(hasDatabase && { hasDatabase }) };
  const file = join(folder, 'inlet.json');
  writeWhole(file, `${JSON.stringify(content)}\n`, { mode: 0o644, replace: true });
}

/** Reads the file, and rejects a newer format. */
export function readInletFile(folder: string): InletFile {
  const { format, hasDatabase } = parse(join(folder, 'inlet.json'));
  if (format > FORMAT) {
    throw new SetupError(
      `The data folder ${folder} was written by a newer version of Inlet (format ${format}; this version knows ${FORMAT}). ` +
        'Run that version or a later one, or set INLET_DATA to another folder. Nothing was changed.',
    );
  }
  // Format 1 did not record it; its database left one of these files on its first start.
  const isProven =
    format === 1 && ['postgres.log', 'secret'].some((n) => existsSync(join(folder, n)));
  return { format, hasDatabase: hasDatabase || isProven };
}

/** Records that the folder has a migrated database, in the format of this version. */
export function recordDatabase(folder: string): void {
  const { format, hasDatabase } = readInletFile(folder);
  if (format === FORMAT && hasDatabase) return;
  writeInletFile(folder, true);
  // Format 1 kept its locks in these files.
  for (const name of readdirSync(folder)) {
    if (/^lock\.\d+$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

function parse(file: string): InletFile {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof content === 'object' && content !== null && 'format' in content) {
      const hasDatabase = 'hasDatabase' in content && content.hasDatabase === true;
      if (Number.isInteger(content.format)) return { format: Number(content.format), hasDatabase };
    }
  } catch {
    // Reported below, as any other content without a format.
  }
  throw new SetupError(
    `${file} is damaged: it should hold {"format":${FORMAT},"hasDatabase":true}. ` +
      'Restore the folder from a backup, or write that content when the rest of the folder is sound.',
  );
}
