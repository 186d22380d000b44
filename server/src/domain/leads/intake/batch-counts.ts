import { type CountChange, createTally } from '../counts/lead-counts.ts';
import type { Verdict } from './judge-batch.ts';
import type { KnownLead } from './lead-index.ts';

/** How a batch of leads changes the counts: those that it made, and those that it filled. */
export function countsOfBatch(
  created: readonly KnownLead[],
  fills: readonly Extract<Verdict, { kind: 'fill' }>[],
): CountChange[] {
  const tally = createTally();
  for (const lead of created) tally.count(null, lead);
  // Of a lead that several fill, the first of these knows what it was and all what it became.
  const counted = new Set(created);
  for (const { lead, before } of fills) {
    if (counted.has(lead)) continue;
    counted.add(lead);
    tally.count(before, lead);
  }
  return tally.changes();
}
