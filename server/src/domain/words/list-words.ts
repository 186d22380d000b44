import { sql } from 'kysely';
import { type Part, type PartAsked, readPart } from '../../platform/database/read-part.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Word, WordList } from './word.ts';
import { toWord, wordsOf } from './word-queries.ts';

/** All of them, by name. */
export async function listWords(
  { database }: ReadDeps,
  list: WordList,
  workspaceId: string,
  part: PartAsked,
): Promise<Part<Word>> {
  const order = { by: sql`r.name_key collate "C"`, type: 'text', direction: 'asc' } as const;
  const source = { rows: wordsOf(list, workspaceId), order };
  const { items, ...rest } = await readPart(database.kysely, source, part);
  return { items: items.map(toWord), ...rest };
}
