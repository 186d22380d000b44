// Which tags a lead has after a change. Pure.
import { type Catalog, findIn, nameKey } from '../catalog/catalog.ts';
import { DomainError, invalidField } from '../errors.ts';
import type { Ref } from '../record-ref.ts';

export interface TagChanges {
  /** Names, in place of all that the lead has. */
  tags?: string[];
  /** Names, beside those that the lead has. */
  addTags?: string[];
  /** One that the lead has, by its name or its id. */
  removeTag?: { name: string; ref: Ref };
}

const most = 100;

export function tagIdsAfter(
  before: readonly string[],
  { tags, addTags, removeTag }: TagChanges,
  catalog: Catalog,
): string[] {
  const kept = tags === undefined ? before : idsOf(tags, catalog);
  const added = idsOf(addTags ?? [], catalog).filter((id) => !kept.includes(id));
  if (added.length > 0 && kept.length + added.length > most) {
    throw invalidField('tag', `A lead has at most ${most} tags.`);
  }
  const removed = removeTag && idOfRemoved(kept, removeTag, catalog);
  return [...kept, ...added].filter((id) => id !== removed);
}

/** The names that a change brings, which become tags when they are none. */
export const namesIn = ({ tags = [], addTags = [] }: TagChanges): string[] => [...tags, ...addTags];

function idsOf(names: readonly string[], { tags }: Catalog): string[] {
  const ids = names.map((name) => tags.byKey.get(nameKey(name))?.id);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** A name comes first: one of digits alone is a name, too. */
function idOfRemoved(
  tagIds: readonly string[],
  { name, ref }: { name: string; ref: Ref },
  { tags }: Catalog,
): string {
  const meant = [tags.byKey.get(nameKey(name)), findIn(tags, ref)];
  const found = meant.find((tag) => tag !== undefined && tagIds.includes(tag.id));
  if (found === undefined) throw new DomainError('not_found', 'The lead has no such tag.');
  return found.id;
}
