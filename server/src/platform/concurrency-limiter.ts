// Runs at most `maxRunning` tasks at once; the others wait in first-in, first-out order.

export type ConcurrencyLimiter = <Result>(task: () => Promise<Result>) => Promise<Result>;

export function createConcurrencyLimiter(maxRunning: number): ConcurrencyLimiter {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function acquire(): Promise<void> {
    if (running < maxRunning) running += 1;
    // A task that ends hands its slot to the next one, so no new task can take it in between.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function release(): void {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }

  return async (task) => {
    await acquire();
    try {
      return await task();
    } finally {
      release();
    }
  };
}
