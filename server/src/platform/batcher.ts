// Gathers what arrives together into one run, so that the cost of a round trip and of a commit is
// shared. A run starts as soon as there is a free lane; what comes meanwhile waits for the next.

export interface BatcherOptions<Item, Result> {
  /** How many items one run takes at the most. */
  size: number;
  /** How many runs may be under way at once. */
  lanes: number;
  run: (items: Item[]) => Promise<Result[]>;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

export interface Batcher<Item, Result> {
  add: (item: Item) => Promise<Result>;
  /** Resolves once nothing waits and nothing runs. */
  idle: () => Promise<void>;
}

export function createBatcher<Item, Result>(
  options: BatcherOptions<Item, Result>,
): Batcher<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running = 0;
  let scheduled = false;
  let whenIdle: (() => void)[] = [];

  async function runOne(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await options.run(batch.map((entry) => entry.item));
      for (const [index, entry] of batch.entries()) {
        entry.resolve(results[index] as Result);
      }
    } catch (error) {
      for (const entry of batch) entry.reject(error);
    } finally {
      running -= 1;
      start();
    }
  }

  function start(): void {
    scheduled = false;
    while (waiting.length > 0 && running < options.lanes) {
      const batch = waiting.slice(0, options.size);
      waiting = waiting.slice(options.size);
      running += 1;
      void runOne(batch);
    }
    if (waiting.length === 0 && running === 0) {
      for (const done of whenIdle) done();
      whenIdle = [];
    }
  }

  return {
    add(item) {
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        // After the sockets that are ready in this turn of the loop were read, so that their
        // requests share the run.
        if (!scheduled && running < options.lanes) {
          scheduled = true;
          setImmediate(start);
        }
      });
    },
    idle() {
      return new Promise((resolve) => {
        if (waiting.length === 0 && running === 0) resolve();
        else whenIdle.push(resolve);
      });
    },
  };
}
