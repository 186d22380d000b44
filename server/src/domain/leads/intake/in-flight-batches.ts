// Tracks the batches in flight in this process, in the order in which they started. A batch is
// judged while the batches before it are still being written, on the assumption of their outcomes.
import type { KnownContact } from '../../contacts/contact-index.ts';
import { nameOf } from './idempotency-records.ts';
import type { KnownLead } from './lead-index.ts';
import type { Prepared } from './prepare-capture.ts';

/** Changes with every change of a workspace's records (`lastEvent`) and of its catalog. */
export interface Counter {
  workspaceId: string;
  lastEvent: number;
  catalogVersion: number;
}

/** The state after a batch, if it is written as it was judged. */
export interface BatchOutcome {
  /** The transaction sets it on its connection, and a rollback resets it. */
  marker: string;
  counters: readonly Counter[];
  contacts: readonly KnownContact[];
  leads: readonly KnownLead[];
}

/** The position of a batch among the batches in flight. */
export interface BatchSlot {
  /** Unique for each batch. */
  marker: string;
  /** The outcomes of the batches before it, in order; null when one of them failed. */
  precedingOutcomes: () => Promise<BatchOutcome[] | null>;
  /** Publishes the outcome to later batches, once the batch is judged and about to be written. */
  publish: (outcome: BatchOutcome) => void;
  /** Before a capture under lock: waits until all batches before it have ended. */
  switchToLocking: () => Promise<void>;
  /** The batch has ended, successfully or not. */
  end: () => void;
}

export interface InFlightBatches {
  /** Waits for the batches that must not run at the same time. */
  enter: (batch: readonly Prepared[], locks: boolean) => Promise<BatchSlot>;
}

interface Entry {
  /** Its Idempotency-Keys: a later batch with the same key must wait for the records. */
  idempotencyNames: ReadonlySet<string>;
  locks: boolean;
  failed: boolean;
  outcome: PromiseWithResolvers<BatchOutcome | null>;
  ended: PromiseWithResolvers<void>;
}

export function createInFlightBatches(): InFlightBatches {
  const entries = new Set<Entry>();
  let sequence = 0;

  return {
    async enter(batch, locks) {
      const entry: Entry = {
        idempotencyNames: new Set(batch.flatMap(idempotencyNamesOf)),
        locks,
        failed: false,
        outcome: Promise.withResolvers(),
        ended: Promise.withResolvers(),
      };
      const earlier = [...entries];
      entries.add(entry);
      await allEnded(earlier.filter((other) => isExclusive(other, entry)));
      const preceding = earlier.filter((other) => entries.has(other));
      sequence += 1;

      return {
        marker: String(sequence),
        async precedingOutcomes() {
          const outcomes = await Promise.all(preceding.map(({ outcome }) => outcome.promise));
          if (preceding.some(({ failed }) => failed)) return null;
          return outcomes.filter((outcome) => outcome !== null);
        },
        publish: (outcome) => entry.outcome.resolve(outcome),
        switchToLocking() {
          entry.failed = true;
          entry.locks = true;
          entry.outcome.resolve(null);
          return allEnded(preceding);
        },
        end() {
          entries.delete(entry);
          entry.outcome.resolve(null);
          entry.ended.resolve();
        },
      };
    },
  };
}

async function allEnded(entries: readonly Entry[]): Promise<void> {
  await Promise.all(entries.map((entry) => entry.ended.promise));
}

/**
 * An optimistic and a locking batch exclude each other; two locking batches wait for each other at
 * the lock. Two optimistic batches exclude each other when they share an Idempotency-Key.
 */
function isExclusive(one: Entry, other: Entry): boolean {
  if (one.locks || other.locks) return one.locks !== other.locks;
  return (
    one.idempotencyNames.size > 0 && !one.idempotencyNames.isDisjointFrom(other.idempotencyNames)
  );
}

function idempotencyNamesOf({ request: { idempotency } }: Prepared): string[] {
  return idempotency ? [nameOf(idempotency)] : [];
}
