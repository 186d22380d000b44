import { type CountChange, createCountAccumulator } from '../counts/lead-counts.ts';
import type { Verdict } from './judge-batch.ts';
import type { KnownLead } from './lead-index.ts';

/** The count changes of the leads that a batch created or filled in. */
export function countsOfBatch(
  created: readonly KnownLead[],
  fills: readonly Extract<Verdict, { kind: 'fill' }>[],
): CountChange[] {
  const counts = createCountAccumulator();
  for (const lead of created) counts.count(null, lead);
  // When several requests fill one lead, the first verdict has its original state, and all share
  // the final one.
  const counted = new Set(created);
  for (const { lead, before } of fills) {
    if (counted.has(lead)) continue;
    counted.add(lead);
    counts.count(before, lead);
  }
  return counts.changes();
}
