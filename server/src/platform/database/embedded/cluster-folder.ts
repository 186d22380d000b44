import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../setup-error.ts';
import { MAJOR_VERSION } from './binaries.ts';

/** The folder of the PostgreSQL cluster inside the data folder. */
export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}

/** Whether the folder has files; an empty one may be a mount point whose disk is not mounted. */
export function hasCluster(dataFolder: string): boolean {
  const pgdata = clusterFolder(dataFolder);
  return existsSync(pgdata) && readdirSync(pgdata).length > 0;
}

/** Throws for a damaged cluster, and for one of another major version of PostgreSQL. */
export function checkMajorVersion(pgdata: string): void {
  const file = join(pgdata, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (found === MAJOR_VERSION) return;
  if (found === '') {
    throw new SetupError(
      `${pgdata} is not a complete PostgreSQL database: its file PG_VERSION is missing. ` +
        'Restore the data folder from a backup, or set INLET_DATA to another folder. Nothing was changed.',
    );
  }
  throw new SetupError(
    `${pgdata} was written by PostgreSQL ${found}, and this version of Inlet runs PostgreSQL ${MAJOR_VERSION}. ` +
      'Run the version of Inlet that wrote it, or set INLET_DATA to another folder. Nothing was changed.',
  );
}
