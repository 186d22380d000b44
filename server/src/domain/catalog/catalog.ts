// What a workspace has set up and leads refer to: statuses, sources, event types, tags, pipelines
// with their stages, custom fields, and members. Held in memory at a version; see catalog-cache.ts.

/** How a caller names a record: by its number, its id, or its key. */
export type Ref = { number: number } | { id: string } | { key: string };

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

/** A custom field that leads are checked by; its name is its label. */
export interface CatalogField extends Named {
  key: string;
  type: 'text' | 'number' | 'date' | 'boolean' | 'choice' | 'choices';
  options: string[];
  required: boolean;
  /** Whether lists can be filtered and sorted by it: its values are all in place. */
  settled: boolean;
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

/** A list that is looked up by id, by number and by key. */
export interface Shelf<Item extends Named> {
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
  statuses: Shelf<Status>;
  sources: Shelf<Named>;
  eventTypes: Shelf<Named>;
  tags: Shelf<Named>;
  pipelines: Shelf<Pipeline>;
  stages: Shelf<Stage>;
  members: Shelf<CatalogMember>;
  fields: Shelf<CatalogField>;
}

/** Names of sources, tags and event types are matched without regard to case. */
export function nameKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

export function addToShelf<Item extends Named>(shelf: Shelf<Item>, item: Item, key: string): void {
  shelf.all.push(item);
  shelf.byId.set(item.id, item);
  shelf.byNumber.set(item.number, item);
  shelf.byKey.set(key, item);
}

function shelve<Item extends Named>(items: Item[], keyOf: (item: Item) => string): Shelf<Item> {
  const shelf: Shelf<Item> = { all: [], byId: new Map(), byNumber: new Map(), byKey: new Map() };
  for (const item of items) addToShelf(shelf, item, keyOf(item));
  return shelf;
}

export function buildCatalog(workspaceId: string, data: CatalogData): Catalog {
  return {
    workspaceId,
    version: data.version,
    country: data.country,
    timeZone: data.timeZone,
    statuses: shelve(data.statuses, (status) => status.key),
    sources: shelve(data.sources, (source) => nameKey(source.name)),
    eventTypes: shelve(data.eventTypes, (type) => nameKey(type.name)),
    tags: shelve(data.tags, (tag) => nameKey(tag.name)),
    pipelines: shelve(data.pipelines, (pipeline) => pipeline.key),
    stages: shelve(data.stages, (stage) => `${stage.pipelineId}/${stage.key}`),
    members: shelve(data.members, (member) => member.email.toLowerCase()),
    fields: shelve(data.fields, (field) => field.key),
  };
}

export function findIn<Item extends Named>(shelf: Shelf<Item>, ref: Ref): Item | undefined {
  if ('id' in ref) return shelf.byId.get(ref.id);
  if ('number' in ref) return shelf.byNumber.get(ref.number);
  return shelf.byKey.get(ref.key);
}

/** The status of a lead whose sender names none: `new`, else the first of the list. */
export function firstStatus(catalog: Catalog): Status {
  const status = catalog.statuses.byKey.get('new') ?? catalog.statuses.all[0];
  if (status === undefined) throw new Error(`workspace ${catalog.workspaceId} has no status`);
  return status;
}

export function stagesOf(catalog: Catalog, pipelineId: string): Stage[] {
  return catalog.stages.all.filter((stage) => stage.pipelineId === pipelineId);
}
