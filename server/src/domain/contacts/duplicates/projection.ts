// The read model of likely duplicates: see docs/decisions/0025-duplicates.md. A reader first applies
// the last events; after very many it shows what is known by now.
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Projection } from '../../events/projections/projection.ts';
import { applyBatch } from './apply-event.ts';

const tables = [
  'duplicate_keys',
  'duplicate_pairs',
  'duplicate_groups',
  'duplicate_members',
] as const;

export const contactDuplicates: Projection = {
  name: 'contact-duplicates',
  version: 1,
  batchSize: 2_000,
  maxLag: 2_000,
  async clear(db: Kysely<Tables>, workspaceId: string) {
    for (const table of tables) {
      await db.deleteFrom(table).where('workspace_id', '=', workspaceId).execute();
    }
  },
  applyBatch,
};
