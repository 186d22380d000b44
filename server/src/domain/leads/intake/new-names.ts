// The sources and tags that leads name and that their workspaces do not have yet. Pure.
import type { NewName } from '../../catalog/add-names.ts';
import { type Catalog, nameKey } from '../../catalog/catalog.ts';
import { hasCapacity, tooManyNames } from '../../catalog/new-names.ts';
import type { FieldProblem } from '../../errors.ts';

interface LeadNames {
  source?: string | null | undefined;
  tags?: readonly string[] | undefined;
}

/** The new names of one lead; a lead that already has a source keeps it. */
export function newNamesOf(
  { source, tags = [] }: LeadNames,
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

/** Collects the new names of a batch, lead by lead. */
export interface NewNames {
  /** Adds the names of a lead, or returns the lists whose limit they exceed and adds none. */
  add: (catalog: Catalog, names: readonly NewName[]) => FieldProblem[];
}

export function createNewNames(): NewNames {
  const newKeys = new Map<string, Set<string>>();
  return {
    add(catalog, names) {
      const problems: FieldProblem[] = [];
      const fresh: { keys: Set<string>; key: string }[] = [];
      for (const list of new Set(names.map((name) => name.list))) {
        const listKey = `${catalog.workspaceId} ${list}`;
        const keys = newKeys.get(listKey) ?? new Set();
        newKeys.set(listKey, keys);
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
