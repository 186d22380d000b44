// Starts the program under test, the load generator and the references.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../server/test/free-port.ts';
import type { LoadPlan, LoadResult } from '../load/drive.ts';
import type { Settings } from '../options.ts';
import { type Inlet, startInlet } from '../processes/start-inlet.ts';
import { startWorker, type Worker } from '../processes/start-worker.ts';
import type { Echo } from '../references/echo.ts';
import type { OneRowPlan, OneRowResult } from '../references/one-row.ts';
import { findPgbench } from '../references/pgbench.ts';
import { openWorld, type World } from '../world.ts';

export const resultsFolder = join(import.meta.dirname, '../results');

export interface Harness {
  settings: Settings;
  /** Removed when the harness closes. */
  folder: string;
  inlet: Inlet;
  world: World;
  generator: Worker<LoadPlan, LoadResult>;
  echo: Echo & { pid: number };
  oneRow: Worker<OneRowPlan, OneRowResult>;
  /** Its version, or null where the machine has none. */
  pgbench: string | null;
  close: () => Promise<void>;
}

export async function openHarness(settings: Settings, profileFolder?: string): Promise<Harness> {
  // On a real disk: the temporary folder may be in memory, where every commit is fast and none is
  // durable.
  mkdirSync(resultsFolder, { recursive: true });
  const folder = mkdtempSync(join(resultsFolder, 'data-'));
  // When run as root, PostgreSQL's own user must be able to traverse the folder.
  chmodSync(folder, 0o711);
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    const failures: unknown[] = [];
    for (const closer of closers.splice(0).reverse()) {
      await closer().catch((error) => failures.push(error));
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    if (failures.length > 0) throw failures[0];
  };
  try {
    const dataFolder = join(folder, 'data');
    const inlet = await startInlet(dataFolder, { port: await freePort(), profileFolder });
    closers.push(inlet.stop);
    const world = await openWorld(dataFolder);
    closers.push(world.close);
    const generator = startWorker<LoadPlan, LoadResult>('load.ts');
    closers.push(generator.stop);
    const echoWorker = startWorker<object, Echo>('references/echo.ts');
    closers.push(echoWorker.stop);
    const oneRow = startWorker<OneRowPlan, OneRowResult>('references/one-row.ts');
    closers.push(oneRow.stop);
    const echo = { ...(await echoWorker.call({})), pid: echoWorker.pid };
    const pgbench = findPgbench();
    return { settings, folder, inlet, world, generator, echo, oneRow, pgbench, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export function timesOf({ seconds }: Settings): { warmUpMs: number; measureMs: number } {
  return { warmUpMs: Math.min(1000, seconds * 250), measureMs: seconds * 1000 };
}
