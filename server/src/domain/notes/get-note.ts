import type { ReadDeps } from '../catalog/read-deps.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import type { Note } from './note.ts';
import { findNote } from './note-queries.ts';

export async function getNote(
  { database }: ReadDeps,
  workspaceId: string,
  leadRef: Ref,
  ref: Ref,
): Promise<Note> {
  const { row: lead } = await findLead(database.kysely, workspaceId, leadRef);
  return findNote(database.kysely, workspaceId, lead, ref);
}
