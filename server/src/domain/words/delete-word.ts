import { sql } from 'kysely';
import { type Catalog, findIn, nameKey, type Ref } from '../catalog/catalog.ts';
import { type CatalogDeps, catalogUnder, refuseUsed } from '../catalog/catalog-user.ts';
import { passInPieces } from '../catalog/pass-in-pieces.ts';
import { invalidField } from '../errors.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { unfinished } from '../events/write-in-pieces.ts';
import { toNone, type WordList } from './word.ts';
import { findWordRow } from './word-queries.ts';

/** Leads that have the word get another, or none, if it is said which. */
export async function deleteWord(
  deps: CatalogDeps,
  list: WordList,
  asked: Asked,
  ref: Ref,
  moveTo: Ref | typeof toNone | undefined,
): Promise<void> {
  const { workspaceId } = asked;
  await passInPieces(deps, asked, async (write, passOn) => {
    const { id, number, name, version } = await findWordRow(write.db, list, workspaceId, ref);
    checkVersion(asked, { version });
    const catalog = await catalogUnder(deps, workspaceId, write);
    const used = { kind: list.kind, id };
    if (moveTo === undefined) await refuseUsed(deps, write, catalog, used);
    else if (!(await passOn(catalog, used, targetOf(list, catalog, id, moveTo)))) return unfinished;
    await sql`
      delete from ${sql.table(list.table)}
      where workspace_id = ${workspaceId} and id = ${id}`.execute(write.db);
    write.record({
      type: `${list.kind}.deleted`,
      subjectType: list.kind,
      subjectId: id,
      before: { number, name },
      after: null,
    });
    write.catalogChanged();
    return undefined;
  });
}

function targetOf(
  { name, shelfOf }: WordList,
  catalog: Catalog,
  id: string,
  moveTo: Ref | typeof toNone,
): string | null {
  if (moveTo === toNone) return null;
  const named = 'key' in moveTo ? { key: nameKey(moveTo.key) } : moveTo;
  const to = findIn(shelfOf(catalog), named);
  if (to !== undefined && to.id !== id) return to.id;
  throw invalidField('move_to', `The move_to field must be another ${name}, or ${toNone}.`);
}
