// The batches of this process that are under way, in the order they began. A batch is judged while
// those before it are still being written, on what they will leave.
import type { KnownContact } from '../../contacts/contact-index.ts';
import { nameOf } from './idempotency-records.ts';
import type { KnownLead } from './lead-index.ts';
import type { Prepared } from './prepare-capture.ts';

/** What moves with every change of a workspace's records, and of its catalog. */
export interface Counter {
  workspaceId: string;
  lastEvent: number;
  catalogVersion: number;
}

/** What a batch leaves to those after it, if it is written as it was judged. */
export interface BatchOutcome {
  /** Which the transaction leaves on its connection, and which is gone when it is undone. */
  mark: string;
  counters: readonly Counter[];
  contacts: readonly KnownContact[];
  leads: readonly KnownLead[];
}

/** The place of a batch among those under way. */
export interface BatchSlot {
  /** Another one each time: two batches never leave the same. */
  mark: string;
  /** What those before it leave, in their order; null when one of them failed. */
  before: () => Promise<BatchOutcome[] | null>;
  /** Told when the batch is judged and about to be written. */
  leave: (left: BatchOutcome) => void;
  /** The batch could not be written as it was judged: waits until it is alone. */
  stepBack: () => Promise<void>;
  /** The batch is over, well or not. */
  end: () => void;
}

export interface InFlightBatches {
  /** Waits for those before that are in the way. */
  enter: (batch: readonly Prepared[], locks: boolean) => Promise<BatchSlot>;
}

interface Entry {
  /** What answers are kept under, which those after it do not know. */
  kept: ReadonlySet<string>;
  locks: boolean;
  failed: boolean;
  left: PromiseWithResolvers<BatchOutcome | null>;
  over: PromiseWithResolvers<void>;
}

export function createInFlightBatches(): InFlightBatches {
  const entries = new Set<Entry>();
  let marks = 0;

  return {
    async enter(batch, locks) {
      const entry: Entry = {
        kept: new Set(batch.flatMap(keptBy)),
        locks,
        failed: false,
        left: Promise.withResolvers(),
        over: Promise.withResolvers(),
      };
      const began = [...entries];
      entries.add(entry);
      await over(began.filter((one) => isInTheWay(one, entry)));
      const before = began.filter((one) => entries.has(one));
      marks += 1;

      return {
        mark: String(marks),
        async before() {
          const lefts = await Promise.all(before.map(({ left }) => left.promise));
          if (before.some(({ failed }) => failed)) return null;
          return lefts.filter((left) => left !== null);
        },
        leave: (left) => entry.left.resolve(left),
        stepBack() {
          entry.failed = true;
          entry.locks = true;
          entry.left.resolve(null);
          return over(before);
        },
        end() {
          entries.delete(entry);
          entry.left.resolve(null);
          entry.over.resolve();
        },
      };
    },
  };
}

async function over(entries: readonly Entry[]): Promise<void> {
  await Promise.all(entries.map((entry) => entry.over.promise));
}

/** Those that take the lock wait for each other there. */
function isInTheWay(one: Entry, next: Entry): boolean {
  if (one.locks || next.locks) return one.locks !== next.locks;
  return one.kept.size > 0 && !one.kept.isDisjointFrom(next.kept);
}

function keptBy({ request: { idempotency } }: Prepared): string[] {
  return idempotency ? [nameOf(idempotency)] : [];
}
