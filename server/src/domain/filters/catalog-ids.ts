// The ids of the catalog that a value of a field stands for.
import { type Catalog, findIn, type Named, nameKey } from '../catalog/catalog.ts';
import type { Identified } from '../record-ref.ts';
import type { RefReaders } from './filter-field.ts';

/** Empty when the value names nothing; undefined for a field outside the catalog. */
export function catalogIds(
  field: string,
  value: string,
  catalog: Catalog,
  { refOf, memberRefOf }: RefReaders,
): string[] | undefined {
  const named = (table: { byKey: Map<string, Named> }) => idsOf(table.byKey.get(nameKey(value)));
  switch (field) {
    case 'status':
      return named(catalog.statuses);
    case 'source':
      return named(catalog.sources);
    case 'tag':
      return named(catalog.tags);
    case 'event_type':
      return named(catalog.eventTypes);
    case 'pipeline_id':
      return idsOf(findIn(catalog.pipelines, refOf(value)));
    case 'stage_id':
      return stageIds(catalog, refOf(value));
    case 'assigned_user_id':
    case 'owner_user_id':
      return idsOf(findIn(catalog.members, memberRefOf(value)));
    default:
      return undefined;
  }
}

const idsOf = (item: Named | undefined): string[] => (item === undefined ? [] : [item.id]);

/** Stages of different pipelines may have the same key. */
function stageIds({ stages }: Catalog, ref: ReturnType<RefReaders['refOf']>): string[] {
  if (!('key' in ref)) return idsOf(findIn(stages, ref));
  return stages.all.filter(({ key }) => key === ref.key).map(({ id }) => id);
}

/** A record of the catalog; each API shows its own form of the id. */
interface ShownRecord extends Identified {
  kind: 'pipeline' | 'stage' | 'user';
}

export type ShownValue = string | number | ShownRecord;

/** A status by its key, other names as they are, and records. */
export function shownValue(field: string, id: string, catalog: Catalog): ShownValue {
  const shown = (kind: ShownRecord['kind'], { byId }: { byId: Map<string, Identified> }) => {
    const record = byId.get(id);
    return record ? { kind, id, number: record.number } : id;
  };
  switch (field) {
    case 'status':
      return catalog.statuses.byId.get(id)?.key ?? id;
    case 'source':
      return catalog.sources.byId.get(id)?.name ?? id;
    case 'tag':
      return catalog.tags.byId.get(id)?.name ?? id;
    case 'event_type':
      return catalog.eventTypes.byId.get(id)?.name ?? id;
    case 'pipeline_id':
      return shown('pipeline', catalog.pipelines);
    case 'stage_id':
      return shown('stage', catalog.stages);
    case 'assigned_user_id':
    case 'owner_user_id':
      return shown('user', catalog.members);
    default:
      return id;
  }
}
