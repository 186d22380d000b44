import { setTimeout as sleep } from 'node:timers/promises';

const retryAfterMs = 1_000;

/** Retries a failed task until `isOver`, so that an unreachable database loses no result. */
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
