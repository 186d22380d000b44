// A throw-away PostgreSQL in the temporary folder with a migrated template database. It gives up
// durability, which no test can see, for speed.

import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { openDatabase, type SocketConnection } from '../src/platform/database/pool.ts';
import { silentLog } from '../src/platform/log.ts';

export interface TestPostgres {
  /** Of the template; nobody may be connected to it while it is copied. */
  template: SocketConnection;
  stop: () => Promise<void>;
}

const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: '300',
  autovacuum: 'off',
};

export async function startTestPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'inlet-test-'));
  // As root, PostgreSQL's own user has to pass through.
  chmodSync(folder, 0o711);
  const postgres = await startEmbeddedPostgres(folder, { log: silentLog, settings: FAST });
  const onExit = () => stopAtOnce(postgres.pid(), folder);
  process.once('exit', onExit);

  const database = openDatabase(postgres.connection, { poolSize: 2 });
  await migrate(database, { log: silentLog });
  await database.close();
  return {
    template: postgres.connection,
    stop: async () => {
      process.off('exit', onExit);
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** For a process that ends now and can wait for nothing. */
function stopAtOnce(pid: number, folder: string): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It is gone already.
  }
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 300; tries += 1) {
    if (!existsSync(join(folder, 'postgres', 'postmaster.pid'))) break;
    Atomics.wait(nothing, 0, 0, 10);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
