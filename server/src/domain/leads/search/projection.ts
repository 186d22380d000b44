// The read model of lead searches. A search also reads the leads that changed after the checkpoint,
// so it is always up to date and never waits for the projection.
import { sql } from 'kysely';
import type { StrictProjection } from '../../events/projections/projection.ts';
import { applyBatch } from './apply-event.ts';
import { clearLeadSearch } from './search-table.ts';

export const leadSearch: StrictProjection = {
  name: 'lead-search',
  version: 1,
  batchSize: 2_000,
  maxLag: 20_000,
  refusal: {
    message: 'The search of leads is catching up with changes. Try again in a few seconds.',
    retryAfterSeconds: 3,
  },
  clear: clearLeadSearch,
  applyBatch,
  // A GIN index appends new entries to a pending list, which every search scans until it is merged.
  maintenance: {
    everyEvents: 40_000,
    async run(db) {
      await sql`select gin_clean_pending_list('lead_search_text')`.execute(db);
    },
  },
};
