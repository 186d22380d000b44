import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import { nameKey } from '../catalog/catalog.ts';
import { refuseMoreNames } from '../catalog/new-names.ts';
import type { ChangeRequest } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkWord, type Word, type WordList } from './word.ts';
import { countWords, findWordRow, refuseTakenWord, toWord } from './word-queries.ts';

export async function createWord(
  deps: WriteDeps,
  list: WordList,
  request: ChangeRequest<Word>,
  { name }: { name: string },
): Promise<Word> {
  const { workspaceId } = request;
  checkWord(name);
  return writeInWorkspace(deps, request, async (write) => {
    const id = newId();
    await refuseTakenWord(write.db, list, workspaceId, { id, name });
    refuseMoreNames(list.plural, await countWords(write.db, list, workspaceId));
    const at = write.at.toISOString();
    await sql`
      insert into ${sql.table(list.table)}
        (workspace_id, id, name, name_key, created_at, updated_at)
      values (${workspaceId}, ${id}, ${name}, ${nameKey(name)}, ${at}, ${at})`.execute(write.db);
    const row = await findWordRow(write.db, list, workspaceId, { id });
    write.record({
      type: `${list.kind}.created`,
      subjectType: list.kind,
      subjectId: id,
      before: null,
      after: { number: row.number, name },
    });
    write.catalogChanged();
    return toWord(row);
  });
}
