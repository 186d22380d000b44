import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import { type Note, noteEvent } from './note.ts';
import { findNote } from './note-queries.ts';
import { readMentions } from './read-mentions.ts';

interface NoteChanges {
  body?: string | undefined;
}

export async function updateNote(
  deps: WriteDeps,
  context: RequestContext,
  leadRef: Ref,
  ref: Ref,
  changes: NoteChanges,
): Promise<Note> {
  return writeInWorkspace(deps, context, (write) =>
    updateNoteWithin(write, context, leadRef, ref, changes),
  );
}

/** As part of another change. */
export async function updateNoteWithin(
  write: WorkspaceWrite,
  context: RequestContext,
  leadRef: Ref,
  ref: Ref,
  changes: NoteChanges,
): Promise<Note> {
  const { workspaceId } = context;
  const { row: lead } = await findLead(write.db, workspaceId, leadRef);
  const note = await findNote(write.db, workspaceId, lead, ref);
  checkVersion(context, note);
  const { body = note.body } = changes;
  if (body === note.body) return note;
  const [mentions = []] = await readMentions(write.db, workspaceId, [body]);
  const { version } = await updateRow(write, workspaceId, 'notes', note, {
    ...{ body, mentions: JSON.stringify(mentions) },
  });
  const next = { ...note, body, mentions, version, updatedAt: write.at };
  write.record(noteEvent('note.updated', note, note, next));
  return next;
}
