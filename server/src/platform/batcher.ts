// Groups items into batches, so that the items of one batch share the cost of a round trip and a
// commit. A batch runs as soon as fewer than `concurrency` run; later items wait for the next one.

export interface BatcherOptions<Item, Result> {
  /** The maximum number of items in a batch. */
  size: number;
  /** How many batches may run at once. */
  concurrency: number;
  /** While another batch runs, a batch starts only with at least this many items. */
  minConcurrentSize?: number;
  /** How long a batch waits for more items, unless it is half full or an item is urgent. */
  gatherMs?: number;
  isUrgent?: (item: Item) => boolean;
  /** A result may be a promise: only its own item waits for it, and the batch counts as finished. */
  run: (items: Item[]) => Promise<(Result | PromiseLike<Result>)[]>;
  /** Called with the number of items when a batch starts. */
  onRun?: ((items: number) => void) | undefined;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result | PromiseLike<Result>) => void;
  reject: (error: unknown) => void;
}

export interface Batcher<Item, Result> {
  add: (item: Item) => Promise<Result>;
}

export function createBatcher<Item, Result>(
  options: BatcherOptions<Item, Result>,
): Batcher<Item, Result> {
  const { minConcurrentSize = 1, gatherMs = 0, isUrgent = () => false } = options;
  let waiting: Waiting<Item, Result>[] = [];
  let running = 0;
  let scheduled = false;
  let isUrgentWaiting = false;
  let gathering: NodeJS.Timeout | undefined;

  async function runBatch(batch: Waiting<Item, Result>[]): Promise<void> {
    options.onRun?.(batch.length);
    try {
      const results = await options.run(batch.map((entry) => entry.item));
      for (const [index, entry] of batch.entries()) {
        entry.resolve(results[index] as Result | PromiseLike<Result>);
      }
    } catch (error) {
      for (const entry of batch) entry.reject(error);
    } finally {
      running -= 1;
      if (gatherMs === 0) start();
      else schedule();
    }
  }

  function canRun(): boolean {
    return (
      running < options.concurrency && waiting.length >= (running === 0 ? 1 : minConcurrentSize)
    );
  }

  function start(): void {
    scheduled = false;
    isUrgentWaiting = false;
    clearTimeout(gathering);
    gathering = undefined;
    while (canRun()) {
      const batch = waiting.slice(0, options.size);
      waiting = waiting.slice(options.size);
      running += 1;
      void runBatch(batch);
    }
  }

  function schedule(): void {
    if (scheduled || !canRun()) return;
    if (gatherMs > 0 && !isUrgentWaiting && waiting.length < options.size / 2) {
      gathering ??= setTimeout(start, gatherMs);
      return;
    }
    // setImmediate runs after the event loop has read all ready sockets, so that their requests share
    // the batch.
    scheduled = true;
    setImmediate(start);
  }

  return {
    add(item) {
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        isUrgentWaiting ||= isUrgent(item);
        schedule();
      });
    },
  };
}
