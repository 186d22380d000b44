import { checkOwn, checkVersion, type RequestContext } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import { noteEvent } from './note.ts';
import { findNote } from './note-queries.ts';

export async function deleteNote(
  deps: WriteDeps,
  context: RequestContext,
  leadRef: Ref,
  ref: Ref,
): Promise<void> {
  await writeInWorkspace(deps, context, (write) => deleteNoteWithin(write, context, leadRef, ref));
}

/** As part of another change. */
export async function deleteNoteWithin(
  write: WorkspaceWrite,
  context: RequestContext,
  leadRef: Ref,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  const { row: lead } = await findLead(write.db, workspaceId, leadRef);
  const note = await findNote(write.db, workspaceId, lead, ref);
  checkVersion(context, note);
  checkOwn(context, note.author.id);
  await write.db
    .deleteFrom('notes')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', note.id)
    .execute();
  write.record(noteEvent('note.deleted', note, note, null));
}
