// The sources and tags that leads bring by name and their workspaces do not have yet. Pure.
import type { NewName } from '../../catalog/add-names.ts';
import { type Catalog, nameKey } from '../../catalog/catalog.ts';
import { hasCapacity, tooManyNames } from '../../catalog/new-names.ts';
import type { FieldProblem } from '../../errors.ts';
import type { LeadDraft } from '../lead.ts';

/** Those of one lead; a lead that has a source keeps it. */
export function newNamesOf(
  { source, tags = [] }: LeadDraft,
  catalog: Catalog,
  hasSource = false,
): NewName[] {
  const { workspaceId } = catalog;
  const names: NewName[] = [];
  if (source && !hasSource && !catalog.sources.byKey.has(nameKey(source))) {
    names.push({ workspaceId, list: 'sources', name: source });
  }
  for (const name of tags) {
    if (!catalog.tags.byKey.has(nameKey(name))) names.push({ workspaceId, list: 'tags', name });
  }
  return names;
}

/** Those of a batch, which its leads bring one after another. */
export interface NewNames {
  /** Takes all that a lead brings, or says for which there is no room. */
  add: (catalog: Catalog, names: readonly NewName[]) => FieldProblem[];
}

export function createNewNames(): NewNames {
  const taken = new Map<string, Set<string>>();
  return {
    add(catalog, names) {
      const problems: FieldProblem[] = [];
      const fresh: { keys: Set<string>; key: string }[] = [];
      for (const list of new Set(names.map((name) => name.list))) {
        const place = `${catalog.workspaceId} ${list}`;
        const keys = taken.get(place) ?? new Set();
        taken.set(place, keys);
        const more = new Set(
          names.filter((name) => name.list === list).map(({ name }) => nameKey(name)),
        ).difference(keys);
        if (!hasCapacity(catalog, list, keys.size + more.size)) problems.push(tooManyNames(list));
        for (const key of more) fresh.push({ keys, key });
      }
      if (problems.length === 0) for (const { keys, key } of fresh) keys.add(key);
      return problems;
    },
  };
}
