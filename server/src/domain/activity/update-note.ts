import type { Ref } from '../catalog/catalog.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import { type Note, noteEvent } from './note.ts';
import { findNote } from './note-queries.ts';

export async function updateNote(
  deps: WriteDeps,
  asked: Asked,
  leadRef: Ref,
  ref: Ref,
  changes: { body?: string | undefined },
): Promise<Note> {
  const { workspaceId } = asked;
  return writeInWorkspace(deps, asked, async (write) => {
    const { row: lead } = await findLead(write.db, workspaceId, leadRef);
    const note = await findNote(write.db, workspaceId, lead, ref);
    checkVersion(asked, note);
    const { body = note.body } = changes;
    if (body === note.body) return note;
    const version = note.version + 1;
    await write.db
      .updateTable('notes')
      .set({ body, version, updated_at: write.at })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', note.id)
      .execute();
    write.record(noteEvent('note.updated', note, note.body, body));
    return { ...note, body, version, updatedAt: write.at };
  });
}
