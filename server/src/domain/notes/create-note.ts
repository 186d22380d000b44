import { newId } from '../../platform/ids.ts';
import type { ChangeRequest, RequestContext } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import { touchLead } from '../leads/first-touch.ts';
import type { Ref } from '../record-ref.ts';
import { type Note, noteEvent } from './note.ts';
import { findNote } from './note-queries.ts';
import { readMentions } from './read-mentions.ts';

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
  const id = newId();
  await write.db
    .insertInto('notes')
    .values({
      workspace_id: workspaceId,
      id,
      lead_id: lead.id,
      body,
      mentions: JSON.stringify(await readMentions(write.db, workspaceId, body)),
      author_type: actor.type,
      author_id: actor.id,
      created_at: write.at,
      updated_at: write.at,
    })
    .execute();
  const note = await findNote(write.db, workspaceId, lead, { id });
  write.record(noteEvent('note.created', note, null, note));
  await touchLead(write, actor, lead, 'note.created');
  return note;
}
