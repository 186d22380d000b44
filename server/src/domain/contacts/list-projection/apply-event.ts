// An event only identifies the contact that changed. Its row is derived from the present state of
// the contact, so several changes of a contact in one batch cost one row.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { changedSubjects } from '../../events/projections/changed-subjects.ts';
import type { EventBatch } from '../../events/projections/projection.ts';
import type { ContactRow } from '../contact.ts';
import { secondaryAddresses } from '../contact-queries.ts';
import { type ListRow, replaceRows } from './contact-list-table.ts';
import { searchTexts } from './search-texts.ts';

/** Derives the row of a changed contact; a deleted contact has none. Pure. */
function applyEvent(contact: ContactRow): ListRow | undefined {
  return contact.deleted_at === null ? { ...contact, ...searchTexts(contact) } : undefined;
}

export async function applyBatch(db: Kysely<Tables>, batch: EventBatch): Promise<void> {
  const changed = await readChanged(db, batch);
  const ids = changed.map(({ id }) => id);
  const rows = changed.map(applyEvent).filter((row) => row !== undefined);
  await replaceRows(db, batch.workspaceId, ids, rows);
}

async function readChanged(db: Kysely<Tables>, batch: EventBatch): Promise<ContactRow[]> {
  const { rows } = await sql<ContactRow>`
    with ${changedSubjects(batch, 'contact')}
    select c.*, ${secondaryAddresses} as secondary from changed e cross join lateral (
      select * from contacts where workspace_id = ${batch.workspaceId} and id = e.subject_id order by id limit 1
    ) c`.execute(db);
  return rows;
}
