import type { Ref } from '../catalog/catalog.ts';
import { type Asked, checkOwn, checkVersion } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import { noteEvent } from './note.ts';
import { findNote } from './note-queries.ts';

export async function deleteNote(
  deps: WriteDeps,
  asked: Asked,
  leadRef: Ref,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = asked;
  await writeInWorkspace(deps, asked, async (write) => {
    const { row: lead } = await findLead(write.db, workspaceId, leadRef);
    const note = await findNote(write.db, workspaceId, lead, ref);
    checkVersion(asked, note);
    checkOwn(asked, note.author.id);
    await write.db
      .deleteFrom('notes')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', note.id)
      .execute();
    write.record(noteEvent('note.deleted', note, note.body, null));
  });
}
