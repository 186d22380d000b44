// The read model of searches of contacts. A search first waits for the projection to catch up with
// the event log.
import { sql } from 'kysely';
import type { StrictProjection } from '../../events/projections/projection.ts';
import { applyBatch } from './apply-event.ts';
import { clearContactList } from './contact-list-table.ts';

export const contactList: StrictProjection = {
  name: 'contact-list',
  version: 1,
  batchSize: 5_000,
  maxLag: 20_000,
  refusal: {
    message: 'The list of contacts is catching up with changes. Try again in a few seconds.',
    retryAfterSeconds: 3,
  },
  clear: clearContactList,
  applyBatch,
  // A GIN index appends new entries to a pending list, which slows searches down as it grows.
  maintenance: {
    everyEvents: 5_000,
    async run(db) {
      await sql`select gin_clean_pending_list('contact_list_text')`.execute(db);
    },
  },
};
