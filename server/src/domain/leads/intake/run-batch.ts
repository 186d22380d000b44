// Runs a batch of leads under one cause, so that all of it can be undone.
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { recordCause, setCauseSubjects } from '../../events/causes.ts';
import type { Actor } from '../../events/event.ts';

interface BatchCause {
  workspaceId: string;
  id: string;
  actor: Actor;
}

/** `run` calls its argument for each lead that it stored. */
export async function runBatch<Result>(
  { database: { kysely }, clock }: { database: Database; clock: Clock },
  cause: BatchCause,
  run: (onStored: () => void) => Promise<Result>,
): Promise<Result> {
  let count = 0;
  await recordCause(kysely, { ...cause, kind: 'batch', at: clock.now(), subjects: {} });
  try {
    return await run(() => {
      count += 1;
    });
  } finally {
    await setCauseSubjects(kysely, { ...cause, subjects: { lead: count } });
  }
}
