// Runs the tasks of one key one after another, and tasks of different keys in parallel.

export type SerialQueue = <Result>(
  key: string,
  run: () => Promise<Result>,
) => Promise<Result | undefined>;

/** Returns undefined instead of running the task while `maxWaiting` tasks of its key wait. */
export function createSerialQueue(maxWaiting: number): SerialQueue {
  const queues = new Map<string, { length: number; last: Promise<unknown> }>();

  return async (key, run) => {
    const queue = queues.get(key) ?? { length: 0, last: Promise.resolve() };
    if (queue.length > maxWaiting) return undefined;
    queues.set(key, queue);
    queue.length += 1;
    const result = queue.last.then(run);
    queue.last = result.catch(() => {});
    try {
      return await result;
    } finally {
      queue.length -= 1;
      if (queue.length === 0) queues.delete(key);
    }
  };
}
