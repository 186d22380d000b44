// Records the attempts of all webhooks, many in one transaction: their outcomes, the retries, and the
// checkpoint of each webhook.
import { createBatcher } from '../../../platform/batcher.ts';
import { isUnavailable } from '../../../platform/database/errors.ts';
import type { PipelinePool } from '../../../platform/database/pipeline-pool.ts';
import { type LogEntry, writeEntries } from './write-entries.ts';

export interface DeliveryLog {
  /** Resolves when the entry is durable, to the time since which the webhook has failed, if any. */
  add: (entry: LogEntry) => Promise<Date | null>;
}

// Nothing waits until the outcome of an attempt is recorded, but its start is recorded before the
// message is sent.
const gatherMs = 10;

export function createDeliveryLog(pool: Pick<PipelinePool, 'orderedConnection'>): DeliveryLog {
  const batcher = createBatcher<LogEntry, () => Date | null>({
    size: 1_000,
    concurrency: 1,
    gatherMs,
    isUrgent: ({ kind }) => kind === 'start',
    run: (entries) => writeOrSplit(pool, entries),
  });
  return { add: async (entry) => (await batcher.add(entry))() };
}

/** An entry that cannot be written fails alone, since all webhooks share the log. */
async function writeOrSplit(
  pool: Pick<PipelinePool, 'orderedConnection'>,
  entries: readonly LogEntry[],
): Promise<(() => Date | null)[]> {
  try {
    const failingSince = await writeEntries(await pool.orderedConnection(), entries);
    return entries.map(
      ({ webhookId }) =>
        () =>
          failingSince.get(webhookId) ?? null,
    );
  } catch (error) {
    if (isUnavailable(error)) throw error;
    if (entries.length === 1) {
      return [
        () => {
          throw error;
        },
      ];
    }
    const half = Math.ceil(entries.length / 2);
    const first = await writeOrSplit(pool, entries.slice(0, half));
    return [...first, ...(await writeOrSplit(pool, entries.slice(half)))];
  }
}
