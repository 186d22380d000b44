// Which leads a list shows: what was asked for, in the ids of the catalog, and as conditions. Names
// are looked up before the statement, so that the planner knows the values and how common each is;
// that the catalog was not out of date is checked by the statement, which brings its version.
import { type RawBuilder, sql } from 'kysely';
import type { BoundValue } from '../../../platform/database/hide-from-planner.ts';
import { type SearchTerm, searchTermOf } from '../../../platform/database/substring-search.ts';
import { type Catalog, findIn, nameKey } from '../../catalog/catalog.ts';
import type { Ref } from '../../record-ref.ts';
import { matchesPart } from '../search/search-queries.ts';
import { type ChosenField, chooseFields, hasNone, hasValue } from './chosen-fields.ts';

export interface LeadFilter {
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
  /** Those in the trash, and no others. */
  archived?: boolean;
}

/** A filter in ids. What is looked for and is not there is `none`: it matches nothing. */
export interface ChosenLeads {
  none: boolean;
  archived: boolean;
  source?: string;
  status?: string;
  pipeline?: string;
  /** A key may be that of a stage in several pipelines. */
  stages?: string[];
  assignee?: string;
  tag?: string;
  sought?: SearchTerm;
  createdAfter?: Date;
  createdBefore?: Date;
  /** The moment itself included. */
  createdFrom?: Date;
  starred?: boolean;
  fields?: ChosenField[];
  /** Only those that have the custom field that they are sorted by, or only those that have it not. */
  sortedBy?: { field: string; has: boolean };
  /** Only those that have an e-mail address, or only those that have none. */
  hasEmail?: boolean;
}

export function chooseLeads(filter: LeadFilter, catalog: Catalog): ChosenLeads {
  const chosen: ChosenLeads = { none: false, archived: filter.archived === true };
  const choose = (name: 'source' | 'status' | 'pipeline' | 'assignee' | 'tag', id?: string) => {
    if (id === undefined) chosen.none = true;
    else chosen[name] = id;
  };
  const { source, status, pipeline, stage, assignee, tag } = filter;
  if (source !== undefined) choose('source', catalog.sources.byKey.get(nameKey(source))?.id);
  if (status !== undefined) choose('status', catalog.statuses.byKey.get(nameKey(status))?.id);
  if (pipeline) choose('pipeline', findIn(catalog.pipelines, pipeline)?.id);
  if (assignee) choose('assignee', findIn(catalog.members, assignee)?.id);
  if (tag !== undefined) choose('tag', catalog.tags.byKey.get(nameKey(tag))?.id);
  if (stage) {
    chosen.stages = stagesNamed(catalog, stage);
    if (chosen.stages.length === 0) chosen.none = true;
  }
  if (filter.search !== undefined) chosen.sought = searchTermOf(filter.search);
  if (filter.createdAfter) chosen.createdAfter = filter.createdAfter;
  if (filter.createdBefore) chosen.createdBefore = filter.createdBefore;
  if (filter.starred !== undefined) chosen.starred = filter.starred;
  if (filter.fields) {
    const fields = chooseFields(filter.fields, catalog);
    if (fields === undefined) chosen.none = true;
    else chosen.fields = fields;
  }
  return chosen;
}

export function isSearchAlone(chosen: ChosenLeads): chosen is ChosenLeads & { sought: SearchTerm } {
  const { none, archived, sought, ...others } = chosen;
  return !none && !archived && sought !== undefined && Object.keys(others).length === 0;
}

function stagesNamed(catalog: Catalog, ref: Ref): string[] {
  if ('key' in ref) {
    return catalog.stages.all.filter((stage) => stage.key === ref.key).map(({ id }) => id);
  }
  const stage = findIn(catalog.stages, ref);
  return stage === undefined ? [] : [stage.id];
}

/**
 * Where the leads `l` of a choice are read from: with a tag, they stand in its order as `t`, else
 * with a custom field in its order as `v`; sorted by one, in that order as `o`.
 */
export function leadsOf(chosen: ChosenLeads): RawBuilder<unknown> {
  return sql`leads l ${tagsOf(chosen)}`;
}

/** For leads `l` that are at hand. */
export function tagsOf(chosen: ChosenLeads): RawBuilder<unknown> {
  const joined = (table: string, name: string) =>
    sql`join ${sql.table(table)} ${sql.ref(name)}
      on ${sql.ref(name)}.workspace_id = l.workspace_id and ${sql.ref(name)}.lead_id = l.id`;
  const joins: RawBuilder<unknown>[] = [];
  if (chosen.tag !== undefined) joins.push(joined('lead_tags', 't'));
  if (fieldWalked(chosen)) joins.push(joined('lead_field_values', 'v'));
  if (chosen.sortedBy?.has) joins.push(joined('lead_field_values', 'o'));
  return sql.join(joins, sql` `);
}

const fieldWalked = ({ tag, fields }: ChosenLeads): ChosenField | undefined =>
  tag === undefined ? fields?.[0] : undefined;

/** When a lead of a choice was created, and its number, as the index has them that is walked. */
export function createdOf(chosen: ChosenLeads): {
  at: RawBuilder<unknown>;
  number: RawBuilder<unknown>;
} {
  if (chosen.tag !== undefined) return { at: sql`t.lead_created_at`, number: sql`t.lead_number` };
  return fieldWalked(chosen)
    ? { at: sql`v.lead_created_at`, number: sql`v.lead_number` }
    : { at: sql`l.created_at`, number: sql`l.number` };
}

/** The condition on what `leadsOf` names. A further filter is a further line here. */
export function matching(workspaceId: BoundValue, chosen: ChosenLeads): RawBuilder<boolean> {
  const { source, status, pipeline, stages, assignee, tag, sought } = chosen;
  const { createdAfter, createdBefore, createdFrom, starred, hasEmail, sortedBy } = chosen;
  const created = createdOf(chosen).at;
  const conditions = [
    sql`l.workspace_id = ${workspaceId}`,
    chosen.archived ? sql`l.deleted_at is not null` : sql`l.deleted_at is null`,
  ];
  const add = (condition: RawBuilder<unknown>) => conditions.push(condition);
  if (chosen.none) add(sql`false`);
  if (source !== undefined) add(sql`l.source_id = ${source}`);
  if (status !== undefined) add(sql`l.status_id = ${status}`);
  if (pipeline !== undefined) add(sql`l.pipeline_id = ${pipeline}`);
  if (stages?.length === 1) add(sql`l.stage_id = ${stages[0]}`);
  else if (stages) add(sql`l.stage_id = any(${stages}::uuid[])`);
  if (assignee !== undefined) add(sql`l.assigned_member_id = ${assignee}`);
  if (tag !== undefined) add(sql`t.workspace_id = ${workspaceId} and t.tag_id = ${tag}`);
  for (const field of chosen.fields ?? []) {
    const { id, value } = field;
    const isWalked = field === fieldWalked(chosen);
    if (isWalked) add(sql`v.workspace_id = ${workspaceId} and v.field_id = ${id}`);
    add(isWalked ? sql`v.value = ${value}` : hasValue(field));
  }
  if (sortedBy?.has) add(sql`o.workspace_id = ${workspaceId} and o.field_id = ${sortedBy.field}`);
  else if (sortedBy) add(hasNone(sortedBy.field));
  if (createdAfter) add(sql`${created} > ${createdAfter.toISOString()}`);
  if (createdBefore) add(sql`${created} < ${createdBefore.toISOString()}`);
  if (createdFrom) add(sql`${created} >= ${createdFrom.toISOString()}`);
  if (starred !== undefined) add(starred ? sql`l.starred` : sql`not l.starred`);
  if (hasEmail !== undefined)
    add(hasEmail ? sql`l.email_key is not null` : sql`l.email_key is null`);
  if (sought) add(matchesPart(sought));
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
