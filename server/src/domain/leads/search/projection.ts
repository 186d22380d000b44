// The read model that a search of leads asks. A search also looks at each lead that changed behind
// the checkpoint, so it is right at every moment and never waits for the projection.
import { sql } from 'kysely';
import type { Projection } from '../../events/projections/projection.ts';
import { applyBatch } from './apply-event.ts';
import { clearLeadSearch } from './search-table.ts';

export const leadSearch: Projection = {
  name: 'lead-search',
  version: 1,
  batchSize: 2_000,
  maxLag: 20_000,
  refusal: {
    message: 'The search of leads is catching up with changes. Ask again in a few seconds.',
    retryAfterSeconds: 3,
  },
  clear: clearLeadSearch,
  applyBatch,
  // The index takes new entries in a list of its own, which searches read through until it is merged.
  maintenance: {
    everyEvents: 40_000,
    async run(db) {
      await sql`select gin_clean_pending_list('lead_search_text')`.execute(db);
    },
  },
};
