// The catalog: the configuration of a workspace that leads refer to. Statuses, sources, event types,
// tags, pipelines with their stages, custom fields, and members. catalog-cache.ts caches it by
// version.
import type { Ref } from '../record-ref.ts';

export interface Named {
  id: string;
  number: number;
  name: string;
}

export interface Status extends Named {
  key: string;
}

export interface Stage extends Named {
  key: string;
  pipelineId: string;
  position: number;
  probability: number;
  outcome: 'open' | 'won' | 'lost';
}

export interface Pipeline extends Named {
  key: string;
  position: number;
}

/** A custom field that validates leads; `name` is its label. */
export interface CatalogField extends Named {
  key: string;
  type: 'text' | 'number' | 'date' | 'boolean' | 'choice' | 'choices';
  options: string[];
  required: boolean;
  /** Whether all values are backfilled: only then can lists filter and sort by the field. */
  backfilled: boolean;
}

export interface CatalogMember extends Named {
  email: string;
  active: boolean;
}

export interface CatalogData {
  version: number;
  country: string;
  timeZone: string;
  statuses: Status[];
  sources: Named[];
  eventTypes: Named[];
  tags: Named[];
  pipelines: Pipeline[];
  stages: Stage[];
  members: CatalogMember[];
  fields: CatalogField[];
}

/** Items indexed by id, number and key. */
export interface LookupTable<Item extends Named> {
  all: Item[];
  byId: Map<string, Item>;
  byNumber: Map<number, Item>;
  byKey: Map<string, Item>;
}

export interface Catalog {
  workspaceId: string;
  version: number;
  country: string;
  timeZone: string;
  statuses: LookupTable<Status>;
  sources: LookupTable<Named>;
  eventTypes: LookupTable<Named>;
  tags: LookupTable<Named>;
  pipelines: LookupTable<Pipeline>;
  stages: LookupTable<Stage>;
  members: LookupTable<CatalogMember>;
  fields: LookupTable<CatalogField>;
}

/** The match key of a name: sources, tags and event types ignore case. */
export function nameKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

export function addToTable<Item extends Named>(
  table: LookupTable<Item>,
  item: Item,
  key: string,
): void {
  table.all.push(item);
  table.byId.set(item.id, item);
  table.byNumber.set(item.number, item);
  table.byKey.set(key, item);
}

function lookupTable<Item extends Named>(
  items: Item[],
  keyOf: (item: Item) => string,
): LookupTable<Item> {
  const table: LookupTable<Item> = {
    all: [],
    byId: new Map(),
    byNumber: new Map(),
    byKey: new Map(),
  };
  for (const item of items) addToTable(table, item, keyOf(item));
  return table;
}

export function buildCatalog(workspaceId: string, data: CatalogData): Catalog {
  return {
    workspaceId,
    version: data.version,
    country: data.country,
    timeZone: data.timeZone,
    statuses: lookupTable(data.statuses, (status) => status.key),
    sources: lookupTable(data.sources, (source) => nameKey(source.name)),
    eventTypes: lookupTable(data.eventTypes, (type) => nameKey(type.name)),
    tags: lookupTable(data.tags, (tag) => nameKey(tag.name)),
    pipelines: lookupTable(data.pipelines, (pipeline) => pipeline.key),
    stages: lookupTable(data.stages, (stage) => `${stage.pipelineId}/${stage.key}`),
    members: lookupTable(data.members, (member) => member.email.toLowerCase()),
    fields: lookupTable(data.fields, (field) => field.key),
  };
}

export function findIn<Item extends Named>(table: LookupTable<Item>, ref: Ref): Item | undefined {
  if ('id' in ref) return table.byId.get(ref.id);
  if ('number' in ref) return table.byNumber.get(ref.number);
  return table.byKey.get(ref.key);
}

/** The item of an id in a row; null for none. */
export function itemOf<Item extends Named>(
  table: LookupTable<Item>,
  id: string | null,
): Item | null {
  return id === null ? null : (table.byId.get(id) ?? null);
}

export function tagsOf({ tags }: Catalog, ids: readonly string[]): Named[] {
  return ids.map((id) => tags.byId.get(id)).filter((tag) => tag !== undefined);
}

/** The ids of the tags with these names, without names that the catalog does not have. */
export function tagIdsOf({ tags }: Catalog, names: readonly string[]): string[] {
  const ids = names.map((name) => tags.byKey.get(nameKey(name))?.id);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** The default status of a new lead: `new`, or else the first in order. */
export function firstStatus(catalog: Catalog): Status {
  const status = catalog.statuses.byKey.get('new') ?? catalog.statuses.all[0];
  if (status === undefined) throw new Error(`workspace ${catalog.workspaceId} has no status`);
  return status;
}

export function stagesOf(catalog: Catalog, pipelineId: string): Stage[] {
  return catalog.stages.all.filter((stage) => stage.pipelineId === pipelineId);
}
