// A data folder for a program that tests kill, and the PostgreSQL that it may leave running.
import { join } from 'node:path';
import { after } from 'node:test';
import { readPostmasterFile } from '../../src/platform/database/embedded/postmaster-file.ts';
import { findRunningPostgres } from '../../src/platform/database/embedded-postgres.ts';
import { type Database, openDatabase } from '../../src/platform/database/pool.ts';
import { isAlive } from '../../src/platform/process-identity.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { copyDataFolder } from '../template.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export interface ProgramData {
  folder: string;
  /** The PID of its PostgreSQL, if it runs. */
  postgresPid: () => number | undefined;
  /** Connects to its PostgreSQL for the duration of the task. */
  use: <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;
}

/** A folder that a program has started on before. */
export async function startedData(parent?: string): Promise<ProgramData> {
  const data = programData(parent);
  await copyDataFolder(data.folder);
  return data;
}

/** A folder for a first start. Without `parent`, it is in a temporary one. */
export function programData(parent?: string): ProgramData {
  let folder = '';
  const postgresPid = () => {
    const pid = readPostmasterFile(join(folder, 'postgres'))?.pid;
    return pid !== undefined && isAlive(pid) ? pid : undefined;
  };
  after(async () => {
    const pid = postgresPid();
    if (pid === undefined) return;
    process.kill(pid, 'SIGQUIT');
    await waitUntil(() => !isAlive(pid), { withinMs: 5_000 });
  });
  folder = join(parent ?? temporaryFolder(), 'data');
  return {
    folder,
    postgresPid,
    async use(work) {
      const connection = findRunningPostgres(folder);
      if (connection === undefined) throw new Error(`No PostgreSQL runs on ${folder}.`);
      const database = openDatabase(connection, { poolSize: 2 });
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    },
  };
}
