// Gathers what arrives together into one run, so that the cost of a round trip and of a commit is
// shared. A run starts as soon as there is a free lane; what comes meanwhile waits for the next.

export interface BatcherOptions<Item, Result> {
  /** How many items one run takes at the most. */
  size: number;
  /** How many runs may be under way at once. */
  lanes: number;
  /** How many items make it worth beginning a run beside one that is under way. */
  worthwhile?: number;
  /** How long a run waits for more items, unless half of it is there or one is urgent. */
  gatherMs?: number;
  isUrgent?: (item: Item) => boolean;
  /** A result may be a promise: its item alone waits for it, and the run is over. */
  run: (items: Item[]) => Promise<(Result | PromiseLike<Result>)[]>;
  /** Told how many items each run takes. */
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
  const { worthwhile = 1, gatherMs = 0, isUrgent = () => false } = options;
  let waiting: Waiting<Item, Result>[] = [];
  let running = 0;
  let scheduled = false;
  let hurries = false;
  let gathering: NodeJS.Timeout | undefined;

  async function runOne(batch: Waiting<Item, Result>[]): Promise<void> {
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
    return running < options.lanes && waiting.length >= (running === 0 ? 1 : worthwhile);
  }

  function start(): void {
    scheduled = false;
    hurries = false;
    clearTimeout(gathering);
    gathering = undefined;
    while (canRun()) {
      const batch = waiting.slice(0, options.size);
      waiting = waiting.slice(options.size);
      running += 1;
      void runOne(batch);
    }
  }

  function schedule(): void {
    if (scheduled || !canRun()) return;
    if (gatherMs > 0 && !hurries && waiting.length < options.size / 2) {
      gathering ??= setTimeout(start, gatherMs);
      return;
    }
    // After the sockets that are ready in this turn of the loop were read, so that their requests
    // share the run.
    scheduled = true;
    setImmediate(start);
  }

  return {
    add(item) {
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        hurries ||= isUrgent(item);
        schedule();
      });
    },
  };
}
