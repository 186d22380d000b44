import { setTimeout as sleep } from 'node:timers/promises';

const retryAfterMs = 1_000;

/** Retries while the database is unreachable, so that nothing is forgotten; unless that is over. */
export async function retryUnless<Result>(
  isOver: () => boolean,
  task: () => Promise<Result>,
): Promise<Result> {
  for (;;) {
    try {
      return await task();
    } catch (error) {
      if (isOver()) throw error;
      await sleep(retryAfterMs);
    }
  }
}
