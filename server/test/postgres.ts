// A throw-away PostgreSQL in a temporary folder with a migrated template database. It gives up
// durability, which no test can see, for speed.

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '../src/platform/database/data-folder.ts';
import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { openDatabase, type SocketConnection } from '../src/platform/database/pool.ts';
import { silentLog } from '../src/platform/log.ts';
import { copyFolder, makeTemporaryFolder } from './temporary-folder.ts';

export interface TestTemplate {
  /** A migrated database; nobody may be connected to it while it is copied. */
  connection: SocketConnection;
  /** A data folder as a first start leaves it, to be copied. */
  dataFolder: string;
}

export interface TestPostgres {
  template: TestTemplate;
  /** Removed when it stops. */
  folder: string;
  stop: () => Promise<void>;
}

const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: '300',
  autovacuum: 'off',
  // The folder may be in memory.
  min_wal_size: '32MB',
  max_wal_size: '256MB',
};

const start = (folder: string) => startEmbeddedPostgres(folder, { log: silentLog, settings: FAST });

export async function startTestPostgres(): Promise<TestPostgres> {
  const folder = makeTemporaryFolder();
  const dataFolder = join(folder, 'template');
  await makeDataFolder(dataFolder);
  const running = join(folder, 'running');
  copyFolder(dataFolder, running);
  const postgres = await start(running);
  const onExit = () => {
    stopAtOnce(postgres.pid(), running);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', onExit);
  return {
    template: { connection: postgres.connection, dataFolder },
    folder,
    stop: async () => {
      process.off('exit', onExit);
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makeDataFolder(path: string): Promise<void> {
  const opened = await openDataFolder(path, { purpose: 'command', provision: true });
  if (!opened.held) throw new Error(`Another process has ${path}.`);
  const postgres = await start(path);
  const database = openDatabase(postgres.connection, { poolSize: 2 });
  await migrate(database, { log: silentLog });
  await database.close();
  await postgres.stop();
  opened.folder.recordDatabase();
  opened.folder.release();
}

/** For a process that ends now and can wait for nothing. */
function stopAtOnce(pid: number, dataFolder: string): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It is gone already.
  }
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 300; tries += 1) {
    if (!existsSync(join(dataFolder, 'postgres', 'postmaster.pid'))) break;
    Atomics.wait(nothing, 0, 0, 10);
  }
}
