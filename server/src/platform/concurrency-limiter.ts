// Runs at most so many tasks at once; the others wait in the order in which they came.

export type ConcurrencyLimiter = <Result>(task: () => Promise<Result>) => Promise<Result>;

export function createConcurrencyLimiter(maxRunning: number): ConcurrencyLimiter {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function enter(): Promise<void> {
    if (running < maxRunning) running += 1;
    // Whoever leaves passes its place on, so that nobody takes it in between.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }

  return async (task) => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
