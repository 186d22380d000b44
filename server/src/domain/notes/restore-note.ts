import { sql } from 'kysely';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import { noteEvent } from './note.ts';
import { findNote } from './note-queries.ts';
import { readMentions } from './read-mentions.ts';

export interface DeletedNote {
  id: string;
  number: number;
  body: string;
}

/** Adds a deleted note again as it was, with its author from the event log. */
export async function restoreNoteWithin(
  write: WorkspaceWrite,
  workspaceId: string,
  leadId: string,
  { id, number, body }: DeletedNote,
): Promise<void> {
  const { row: lead } = await findLead(write.db, workspaceId, { id: leadId });
  const [mentions = []] = await readMentions(write.db, workspaceId, [body]);
  await sql`
    insert into notes (workspace_id, id, number, lead_id, body, mentions, author_type, author_id, created_at,
      updated_at)
    select workspace_id, ${id}, ${number}, subject_id, ${body}, ${JSON.stringify(mentions)}, actor_type, actor_id, at,
      ${write.at.toISOString()}
    from events
    where workspace_id = ${workspaceId} and subject_id = ${lead.id} and type = 'note.created'
      and after -> 'note' ->> 'id' = ${id}`.execute(write.db);
  const note = await findNote(write.db, workspaceId, lead, { id });
  write.record(noteEvent('note.restored', note, null, note));
}
