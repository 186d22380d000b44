import type { Ref } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Word, WordList } from './word.ts';
import { findWordRow, toWord } from './word-queries.ts';

export async function getWord(
  { database }: ReadDeps,
  list: WordList,
  workspaceId: string,
  ref: Ref,
): Promise<Word> {
  return toWord(await findWordRow(database.kysely, list, workspaceId, ref));
}
