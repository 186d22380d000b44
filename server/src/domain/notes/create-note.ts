import type { ChangeRequest, RequestContext } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import { touchLead } from '../leads/first-touch.ts';
import type { Identified, Ref } from '../record-ref.ts';
import { insertNotes } from './insert-notes.ts';
import type { Note } from './note.ts';
import { findNote } from './note-queries.ts';

export async function createNote(
  deps: WriteDeps,
  request: ChangeRequest<Note>,
  leadRef: Ref,
  body: string,
): Promise<Note> {
  return writeInWorkspace(deps, request, (write) => addNote(write, request, leadRef, body));
}

/** As part of another change. */
export async function addNote(
  write: WorkspaceWrite,
  { workspaceId, actor }: Pick<RequestContext, 'workspaceId' | 'actor'>,
  leadRef: Ref,
  body: string,
): Promise<Note> {
  const { row: lead } = await findLead(write.db, workspaceId, leadRef);
  const [added] = await insertNotes(write, workspaceId, [{ lead, body, actor }]);
  const note = await findNote(write.db, workspaceId, lead, added as Identified);
  await touchLead(write, actor, lead, 'note.created');
  return note;
}
