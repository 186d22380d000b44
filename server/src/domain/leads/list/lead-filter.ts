// The filter of a list: as requested, resolved to ids, and as SQL conditions. Names are resolved
// before the statement, so that the planner knows the values and how common each is. The statement
// also reads the version of the catalog, so that the caller can detect a stale one.
import { type RawBuilder, sql } from 'kysely';
import type { BoundValue } from '../../../platform/database/hide-from-planner.ts';
import { type SearchTerm, searchTermOf } from '../../../platform/database/substring-search.ts';
import { type Catalog, findIn, nameKey } from '../../catalog/catalog.ts';
import type { Ref } from '../../record-ref.ts';
import { matchesPart } from '../search/search-queries.ts';
import { type FieldFilter, hasValue, lacksValue, resolveFieldFilters } from './field-filters.ts';

export interface LeadFilter {
  externalId?: string;
  source?: string;
  status?: string;
  pipeline?: Ref;
  stage?: Ref;
  assignee?: Ref;
  tag?: string;
  /** A part of the name, the e-mail address or the phone. */
  search?: string;
  createdAfter?: Date;
  createdBefore?: Date;
  starred?: boolean;
  /** Values of custom fields that are defined, by their keys. */
  fields?: Record<string, string>;
  /** Only leads in the trash. */
  archived?: boolean;
}

/** A filter in ids. `none` means that a name does not exist, so nothing matches. */
export interface ResolvedFilter {
  none: boolean;
  archived: boolean;
  externalId?: string;
  source?: string;
  status?: string;
  pipeline?: string;
  /** Several, since stages of different pipelines may have the same key. */
  stages?: string[];
  assignee?: string;
  tag?: string;
  search?: SearchTerm;
  createdAfter?: Date;
  createdBefore?: Date;
  /** Inclusive. */
  createdFrom?: Date;
  starred?: boolean;
  fields?: FieldFilter[];
  /** Only leads that have a value of the custom field in the sort, or only leads without one. */
  sortedBy?: { field: string; has: boolean };
  /** Only leads with an e-mail address, or only leads without one. */
  hasEmail?: boolean;
}

export function resolveFilter(filter: LeadFilter, catalog: Catalog): ResolvedFilter {
  const resolved: ResolvedFilter = { none: false, archived: filter.archived === true };
  const set = (name: 'source' | 'status' | 'pipeline' | 'assignee' | 'tag', id?: string) => {
    if (id === undefined) resolved.none = true;
    else resolved[name] = id;
  };
  const { source, status, pipeline, stage, assignee, tag } = filter;
  if (source !== undefined) set('source', catalog.sources.byKey.get(nameKey(source))?.id);
  if (status !== undefined) set('status', catalog.statuses.byKey.get(nameKey(status))?.id);
  if (pipeline) set('pipeline', findIn(catalog.pipelines, pipeline)?.id);
  if (assignee) set('assignee', findIn(catalog.members, assignee)?.id);
  if (tag !== undefined) set('tag', catalog.tags.byKey.get(nameKey(tag))?.id);
  if (stage) {
    resolved.stages = stagesNamed(catalog, stage);
    if (resolved.stages.length === 0) resolved.none = true;
  }
  if (filter.externalId !== undefined) resolved.externalId = filter.externalId;
  if (filter.search !== undefined) resolved.search = searchTermOf(filter.search);
  if (filter.createdAfter) resolved.createdAfter = filter.createdAfter;
  if (filter.createdBefore) resolved.createdBefore = filter.createdBefore;
  if (filter.starred !== undefined) resolved.starred = filter.starred;
  if (filter.fields) {
    const fields = resolveFieldFilters(filter.fields, catalog);
    if (fields === undefined) resolved.none = true;
    else resolved.fields = fields;
  }
  return resolved;
}

export function isSearchAlone(
  filter: ResolvedFilter,
): filter is ResolvedFilter & { search: SearchTerm } {
  const { none, archived, search, ...otherFilters } = filter;
  return !none && !archived && search !== undefined && Object.keys(otherFilters).length === 0;
}

function stagesNamed(catalog: Catalog, ref: Ref): string[] {
  if ('key' in ref) {
    return catalog.stages.all.filter((stage) => stage.key === ref.key).map(({ id }) => id);
  }
  const stage = findIn(catalog.stages, ref);
  return stage === undefined ? [] : [stage.id];
}

/**
 * The tables that leads `l` are read from. An index gives the order of a tag as `t`, else of a
 * custom field as `v`, and of a sort by a custom field as `o`.
 */
export function leadsOf(filter: ResolvedFilter): RawBuilder<unknown> {
  return sql`leads l ${joinsOf(filter)}`;
}

/** The joins alone, for leads `l` that are already selected. */
export function joinsOf(filter: ResolvedFilter): RawBuilder<unknown> {
  const joined = (table: string, name: string) =>
    sql`join ${sql.table(table)} ${sql.ref(name)}
      on ${sql.ref(name)}.workspace_id = l.workspace_id and ${sql.ref(name)}.lead_id = l.id`;
  const joins: RawBuilder<unknown>[] = [];
  if (filter.tag !== undefined) joins.push(joined('lead_tags', 't'));
  if (indexedField(filter)) joins.push(joined('lead_field_values', 'v'));
  if (filter.sortedBy?.has) joins.push(joined('lead_field_values', 'o'));
  return sql.join(joins, sql` `);
}

const indexedField = ({ tag, fields }: ResolvedFilter): FieldFilter | undefined =>
  tag === undefined ? fields?.[0] : undefined;

/** The time of creation and the number, from the index that is scanned. */
export function creationColumns(filter: ResolvedFilter): {
  at: RawBuilder<unknown>;
  number: RawBuilder<unknown>;
} {
  if (filter.tag !== undefined) return { at: sql`t.lead_created_at`, number: sql`t.lead_number` };
  return indexedField(filter)
    ? { at: sql`v.lead_created_at`, number: sql`v.lead_number` }
    : { at: sql`l.created_at`, number: sql`l.number` };
}

/** The condition on the tables of `leadsOf()`. A new filter needs one more line here. */
export function matching(workspaceId: BoundValue, filter: ResolvedFilter): RawBuilder<boolean> {
  const { externalId, source, status, pipeline, stages, assignee, tag, search } = filter;
  const { createdAfter, createdBefore, createdFrom, starred, hasEmail, sortedBy } = filter;
  const created = creationColumns(filter).at;
  const conditions = [
    sql`l.workspace_id = ${workspaceId}`,
    filter.archived ? sql`l.deleted_at is not null` : sql`l.deleted_at is null`,
  ];
  const add = (condition: RawBuilder<unknown>) => conditions.push(condition);
  if (filter.none) add(sql`false`);
  if (externalId !== undefined) add(sql`l.external_id = ${externalId}`);
  if (source !== undefined) add(sql`l.source_id = ${source}`);
  if (status !== undefined) add(sql`l.status_id = ${status}`);
  if (pipeline !== undefined) add(sql`l.pipeline_id = ${pipeline}`);
  if (stages?.length === 1) add(sql`l.stage_id = ${stages[0]}`);
  else if (stages) add(sql`l.stage_id = any(${stages}::uuid[])`);
  if (assignee !== undefined) add(sql`l.assigned_member_id = ${assignee}`);
  if (tag !== undefined) add(sql`t.workspace_id = ${workspaceId} and t.tag_id = ${tag}`);
  for (const field of filter.fields ?? []) {
    const { id, value } = field;
    const isIndexed = field === indexedField(filter);
    if (isIndexed) add(sql`v.workspace_id = ${workspaceId} and v.field_id = ${id}`);
    add(isIndexed ? sql`v.value = ${value}` : hasValue(field));
  }
  if (sortedBy?.has) add(sql`o.workspace_id = ${workspaceId} and o.field_id = ${sortedBy.field}`);
  else if (sortedBy) add(lacksValue(sortedBy.field));
  if (createdAfter) add(sql`${created} > ${createdAfter.toISOString()}`);
  if (createdBefore) add(sql`${created} < ${createdBefore.toISOString()}`);
  if (createdFrom) add(sql`${created} >= ${createdFrom.toISOString()}`);
  if (starred !== undefined) add(starred ? sql`l.starred` : sql`not l.starred`);
  if (hasEmail !== undefined)
    add(hasEmail ? sql`l.email_key is not null` : sql`l.email_key is null`);
  if (search) add(matchesPart(search));
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
