import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../setup-error.ts';
import { MAJOR_VERSION } from './binaries.ts';

/** Where the data folder keeps the files of its PostgreSQL. */
export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}

/** Whether anything is there; an empty folder counts as none, as when a mount point waits for it. */
export function hasCluster(dataFolder: string): boolean {
  const pgdata = clusterFolder(dataFolder);
  return existsSync(pgdata) && readdirSync(pgdata).length > 0;
}

/** Refuses a cluster that is damaged, or that another major version of PostgreSQL wrote. */
export function checkMajorVersion(pgdata: string): void {
  const file = join(pgdata, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (found === MAJOR_VERSION) return;
  if (found === '') {
    throw new SetupError(
      `${pgdata} is not a whole PostgreSQL database: its file PG_VERSION is missing. ` +
        'Restore the data folder from a backup, or set INLET_DATA to another folder. Nothing was changed.',
    );
  }
  throw new SetupError(
    `${pgdata} was written by PostgreSQL ${found}, and this version of Inlet carries PostgreSQL ${MAJOR_VERSION}. ` +
      'Run the version of Inlet that wrote it, or set INLET_DATA to another folder. Nothing was changed.',
  );
}
