import { sql } from 'kysely';
import { nameKey, type Ref } from '../catalog/catalog.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkWord, type Word, type WordList } from './word.ts';
import { findWordRow, refuseTakenWord, toWord } from './word-queries.ts';

/** Every lead that has the word shows its new name from then on. */
export async function updateWord(
  deps: WriteDeps,
  list: WordList,
  asked: Asked,
  ref: Ref,
  changes: { name?: string | undefined },
): Promise<Word> {
  const { workspaceId } = asked;
  if (changes.name !== undefined) checkWord(changes.name);
  return writeInWorkspace(deps, asked, async (write) => {
    const row = await findWordRow(write.db, list, workspaceId, ref);
    checkVersion(asked, row);
    const { id } = row;
    const { name = row.name } = changes;
    if (name === row.name) return toWord(row);
    await refuseTakenWord(write.db, list, workspaceId, { id, name });
    await sql`
      update ${sql.table(list.table)} set name = ${name}, name_key = ${nameKey(name)},
        version = version + 1, updated_at = ${write.at.toISOString()}
      where workspace_id = ${workspaceId} and id = ${id}`.execute(write.db);
    write.record({
      type: `${list.kind}.updated`,
      subjectType: list.kind,
      subjectId: id,
      before: { name: row.name },
      after: { name },
    });
    write.catalogChanged();
    return toWord(await findWordRow(write.db, list, workspaceId, { id }));
  });
}
