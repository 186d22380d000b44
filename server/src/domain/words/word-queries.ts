import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { nameKey, type Ref } from '../catalog/catalog.ts';
import { whichNamed } from '../catalog/which-named.ts';
import { DomainError } from '../errors.ts';
import type { Word, WordList } from './word.ts';

export interface WordRow {
  id: string;
  number: number;
  name: string;
  name_key: string;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export const toWord = (row: WordRow): Word => {
  const { name_key: _, created_at: createdAt, updated_at: updatedAt, ...word } = row;
  return { ...word, createdAt, updatedAt };
};

export function wordsOf({ table }: WordList, workspaceId: string): RawBuilder<WordRow> {
  return sql<WordRow>`select id, number, name, name_key, version, created_at, updated_at
    from ${sql.table(table)} where workspace_id = ${workspaceId}`;
}

export async function findWordRow(
  db: Kysely<Tables>,
  list: WordList,
  workspaceId: string,
  ref: Ref,
): Promise<WordRow> {
  const { rows } = await sql<WordRow>`${wordsOf(list, workspaceId)} and ${whichNamed(ref)}`.execute(
    db,
  );
  if (rows[0] === undefined) throw new DomainError('not_found', `There is no such ${list.name}.`);
  return rows[0];
}

export async function countWords(
  db: Kysely<Tables>,
  { table }: WordList,
  workspaceId: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from ${sql.table(table)} where workspace_id = ${workspaceId}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Names are one word's without regard to case. */
export async function refuseTakenWord(
  db: Kysely<Tables>,
  list: WordList,
  workspaceId: string,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const { rows } = await sql<WordRow>`
    ${wordsOf(list, workspaceId)} and name_key = ${nameKey(name)}`.execute(db);
  if (rows[0] !== undefined && rows[0].id !== id) {
    throw new DomainError(
      'conflict',
      `There is ${list.table === 'sources' ? 'a' : 'an'} ${list.name} "${rows[0].name}" already.`,
    );
  }
}
