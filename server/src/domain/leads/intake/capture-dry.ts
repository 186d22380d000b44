// Captures leads within a dry run: under the lock, in its transaction, which is rolled back.
import { type Batcher, createBatcher } from '../../../platform/batcher.ts';
import { afterDryRun, currentDryRun } from '../../../platform/database/dry-run.ts';
import type { Database } from '../../../platform/database/pool.ts';
import type { CaptureResult } from './capture.ts';
import type { CaptureDeps } from './capture-deps.ts';
import { captureUnderLock } from './capture-under-lock.ts';
import type { Prepared } from './prepare-capture.ts';

type Batches = Batcher<Prepared, CaptureResult<unknown>>;

/** `database` is one with dry runs. Its batches are those of the dry run in which it is called. */
export function createDryCapture(
  deps: CaptureDeps,
  { pool }: Database,
  size: number,
): () => Batches | undefined {
  const batches = new WeakMap<object, Batches>();
  const intake: Pick<CaptureDeps['intake'], 'connect'> = {
    async connect() {
      const client = await pool.connect();
      return { query: (statement) => client.query(statement), release: () => client.release() };
    },
  };
  // The numbers that it used are free again after the rollback.
  const numbers: CaptureDeps['numbers'] = {
    use: (count, run) =>
      new Promise((resolve, reject) => {
        const used = deps.numbers.use(count, async (own) => {
          await run(own).then(resolve, reject);
          await afterDryRun();
          return null;
        });
        used.catch(reject);
      }),
  };
  const run = (batch: readonly Prepared[]) => captureUnderLock({ ...deps, intake, numbers }, batch);

  return () => {
    const dryRun = currentDryRun();
    if (dryRun === undefined) return undefined;
    const known = batches.get(dryRun) ?? createBatcher({ size, concurrency: 1, run });
    batches.set(dryRun, known);
    return known;
  };
}
