// Computes the tags of a lead after a change. Pure.
import { type Catalog, findIn, nameKey, tagIdsOf } from '../catalog/catalog.ts';
import { DomainError, invalidField } from '../errors.ts';
import type { Ref } from '../record-ref.ts';

export interface TagChanges {
  /** Names that replace all tags of the lead. */
  tags?: string[];
  /** Names to add to the tags of the lead. */
  addTags?: string[];
  /** Names to remove; a lead need not have these tags. */
  removeTags?: string[];
  /** A tag of the lead, by its name or its id. */
  removeTag?: { name: string; ref: Ref };
}

const maxTags = 100;

export function tagIdsAfter(
  before: readonly string[],
  { tags, addTags, removeTags, removeTag }: TagChanges,
  catalog: Catalog,
): string[] {
  const retained = tags === undefined ? before : tagIdsOf(catalog, tags);
  const added = tagIdsOf(catalog, addTags ?? []).filter((id) => !retained.includes(id));
  if (added.length > 0 && retained.length + added.length > maxTags) {
    throw invalidField('tag', 'too_many_tags', { max: maxTags });
  }
  const removed = new Set(tagIdsOf(catalog, removeTags ?? []));
  if (removeTag) removed.add(idOfRemoved(retained, removeTag, catalog));
  return [...retained, ...added].filter((id) => !removed.has(id));
}

/** The names in a change; a new name creates a tag. */
export const namesIn = ({ tags = [], addTags = [] }: TagChanges): string[] => [...tags, ...addTags];

/** The name takes precedence, since a name may consist of digits and look like an id. */
function idOfRemoved(
  tagIds: readonly string[],
  { name, ref }: { name: string; ref: Ref },
  { tags }: Catalog,
): string {
  const candidates = [tags.byKey.get(nameKey(name)), findIn(tags, ref)];
  const found = candidates.find((tag) => tag !== undefined && tagIds.includes(tag.id));
  if (found === undefined) throw new DomainError('not_found', 'The lead has no such tag.');
  return found.id;
}
