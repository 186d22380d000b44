import type { Inlet, TrashedLead } from '@inlet/sdk';

// The trash has the leads of 30 days, the latest first; a link to one further down is rare.
const maxSearched = 1_000;

/** By number or UUID; null when it is not among the leads that were deleted lately. */
export async function findTrashed(
  inlet: Inlet,
  id: string,
  signal: AbortSignal,
): Promise<TrashedLead | null> {
  let searched = 0;
  for await (const lead of inlet.leads.listTrash({ per_page: 100 }, { signal })) {
    if (String(lead.id) === id || lead.uuid === id) return lead;
    searched += 1;
    if (searched >= maxSearched) return null;
  }
  return null;
}
