// An event only identifies the lead that changed. Its row is derived from the present state of the
// lead, so several changes of a lead in one batch cost one row.
import { type Kysely, sql } from 'kysely';
import { countGrams } from '../../../platform/database/count-grams.ts';
import type { SearchTexts } from '../../../platform/database/grams.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { changedSubjects } from '../../events/projections/changed-subjects.ts';
import type { EventBatch } from '../../events/projections/projection.ts';
import { deleteRows, putRows, readTexts, type SearchRow } from './search-table.ts';
import { type Searched, searchText } from './search-text.ts';

interface ChangedLead extends Searched {
  number: number;
  created_at: Date;
  deleted_at: Date | null;
}

/** Decides how the row of a changed lead changes. Pure. */
export function applyEvent(
  lead: ChangedLead,
  existing: SearchTexts | undefined,
): 'delete' | 'keep' | SearchRow {
  if (lead.deleted_at !== null) return existing === undefined ? 'keep' : 'delete';
  const { text, digits } = searchText(lead);
  if (text === existing?.text && digits === existing.digits) return 'keep';
  return { number: lead.number, createdAt: lead.created_at, text, digits };
}

export async function applyBatch(db: Kysely<Tables>, batch: EventBatch): Promise<void> {
  const { workspaceId } = batch;
  const leads = await readChanged(db, batch);
  const existing = await readTexts(
    db,
    workspaceId,
    leads.map(({ number }) => number),
  );
  const deleted: number[] = [];
  const rows: SearchRow[] = [];
  for (const lead of leads) {
    const row = applyEvent(lead, existing.get(lead.number));
    if (row === 'delete') deleted.push(lead.number);
    else if (row !== 'keep') rows.push(row);
  }
  // Only rows that are really deleted count: another transaction may already have deleted some.
  const removed = await deleteRows(db, workspaceId, deleted);
  await putRows(db, workspaceId, rows);
  const replaced = rows.flatMap(({ number }) => existing.get(number) ?? []);
  const before = [...removed, ...replaced];
  await countGrams(db, 'lead_search_counts', workspaceId, { before, after: rows });
}

async function readChanged(db: Kysely<Tables>, batch: EventBatch): Promise<ChangedLead[]> {
  // In order of name, so that the rows that a search by name finds are on few pages.
  const { rows } = await sql<ChangedLead>`
    with ${changedSubjects(batch, 'lead')}
    select l.* from changed c cross join lateral (
      select number, created_at, deleted_at, name_key, email, phone, phone_key from leads
      where workspace_id = ${batch.workspaceId} and id = c.subject_id order by id limit 1
    ) l order by l.name_key`.execute(db);
  return rows;
}
