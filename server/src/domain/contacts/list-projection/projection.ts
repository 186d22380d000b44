// The read model that lists of contacts are read from: filtered, sorted, searched and counted. A list
// waits until it has caught up with the log.
import { sql } from 'kysely';
import type { Projection } from '../../events/projections/projection.ts';
import { applyBatch } from './apply-event.ts';
import { clearContactList } from './contact-list-table.ts';

export const contactList: Projection = {
  name: 'contact-list',
  version: 1,
  batchSize: 5_000,
  maxLag: 20_000,
  refusal: {
    message: 'The list of contacts is catching up with changes. Ask again in a few seconds.',
    retryAfterSeconds: 3,
  },
  clear: clearContactList,
  applyBatch,
  // The index takes new entries in a list of its own, which is quick while that is short.
  maintenance: {
    everyEvents: 5_000,
    async run(db) {
      await sql`select gin_clean_pending_list('contact_list_text')`.execute(db);
    },
  },
};
