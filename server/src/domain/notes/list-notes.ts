import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import type { Note } from './note.ts';
import { notesOf, toNote } from './note-queries.ts';

/** The notes on a lead, newest first. */
export async function listNotes(
  { database }: ReadDeps,
  workspaceId: string,
  leadRef: Ref,
  page: PageParams,
): Promise<Page<Note>> {
  const { row: lead } = await findLead(database.kysely, workspaceId, leadRef);
  const source = { rows: notesOf(workspaceId, lead), order: newestFirst };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map((row) => toNote(row, lead)), ...rest };
}
