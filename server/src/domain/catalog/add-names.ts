// Creates the unknown sources and tags of new leads in the leads' transaction. Its lock prevents
// another transaction from creating the same name.
import { noteInDryRun } from '../../platform/database/dry-run.ts';
import type { Queries } from '../../platform/database/queries.ts';
import { newId } from '../../platform/ids.ts';
import { invalidFields } from '../errors.ts';
import { addToTable, type Catalog, type LookupTable, type Named, nameKey } from './catalog.ts';
import { hasCapacity, type NameList, tooManyNames } from './new-names.ts';

export interface NewName {
  workspaceId: string;
  list: NameList;
  name: string;
}

const insert = (list: NameList) => ({
  name: `add-${list}`,
  text: `insert into ${list} (workspace_id, id, name, name_key)
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[])
    returning workspace_id as "workspaceId", id, number, name`,
});
const inserts = { sources: insert('sources'), tags: insert('tags') };
const incrementVersions = {
  name: 'increment-catalog-versions',
  text: `update workspace_counters set catalog_version = catalog_version + 1
    where workspace_id = any($1::uuid[])`,
};

/**
 * Returns the catalogs with the new names, at their next versions. Of a repeated name, the first
 * spelling is stored. Throws when a workspace would exceed the maximum.
 */
export async function addNames(
  connection: Queries,
  names: readonly NewName[],
  catalogs: Map<string, Catalog>,
): Promise<Map<string, Catalog>> {
  const unique = new Map<string, NewName>();
  for (const entry of names) {
    const key = `${entry.workspaceId} ${entry.list} ${nameKey(entry.name)}`;
    if (!unique.has(key)) unique.set(key, entry);
  }
  noteInDryRun('names', [...unique.values()]);
  const workspaces = [...new Set([...unique.values()].map((entry) => entry.workspaceId))];
  const next = new Map<string, Catalog>();
  for (const id of workspaces) {
    const catalog = catalogs.get(id);
    if (catalog === undefined) throw new Error(`the catalog of workspace ${id} is not loaded`);
    refuseTooMany(catalog, [...unique.values()]);
    next.set(id, {
      ...catalog,
      version: catalog.version + 1,
      sources: copyTable(catalog.sources),
      tags: copyTable(catalog.tags),
    });
  }
  for (const list of ['sources', 'tags'] as const) {
    const entries = [...unique.values()].filter((entry) => entry.list === list);
    if (entries.length === 0) continue;
    const { rows } = await connection.query<Named & { workspaceId: string }>({
      ...inserts[list],
      values: [
        entries.map((entry) => entry.workspaceId),
        entries.map(newId),
        entries.map((entry) => entry.name),
        entries.map((entry) => nameKey(entry.name)),
      ],
    });
    for (const { workspaceId, ...named } of rows) {
      const table = next.get(workspaceId)?.[list];
      if (table) addToTable(table, named, nameKey(named.name));
    }
  }
  await connection.query({ ...incrementVersions, values: [workspaces] });
  return next;
}

/** The same for one workspace; returns its catalog. */
export async function addNamesTo(
  catalog: Catalog,
  connection: Queries,
  names: readonly NewName[],
): Promise<Catalog> {
  if (names.length === 0) return catalog;
  const { workspaceId } = catalog;
  const next = await addNames(connection, names, new Map([[workspaceId, catalog]]));
  return next.get(workspaceId) ?? catalog;
}

function refuseTooMany(catalog: Catalog, names: readonly NewName[]): void {
  for (const list of ['sources', 'tags'] as const) {
    const ofList = names.filter(
      (name) => name.workspaceId === catalog.workspaceId && name.list === list,
    );
    if (hasCapacity(catalog, list, ofList.length)) continue;
    throw invalidFields([tooManyNames(list)]);
  }
}

function copyTable(table: LookupTable<Named>): LookupTable<Named> {
  return {
    all: [...table.all],
    byId: new Map(table.byId),
    byNumber: new Map(table.byNumber),
    byKey: new Map(table.byKey),
  };
}
