// The filters for which an index of the database holds the leads in the order of their creation, so
// that the first pages need no index in memory: one value of one field, a period, or none at all.
import { type RawBuilder, sql } from 'kysely';
import type { BoundValue } from '../../../platform/database/hide-from-planner.ts';
import { type SearchTerm, searchTermOf } from '../../../platform/database/substring-search.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { catalogIds } from '../../filters/catalog-ids.ts';
import type { FieldCondition, RefReaders } from '../../filters/filter-field.ts';
import { flagOf, timeOf } from '../../filters/filter-values.ts';
import type { ListFilter } from '../../filters/list-filter.ts';
import { matchesPart } from '../search/search-queries.ts';

export interface SimpleFilter {
  source?: string;
  status?: string;
  pipeline?: string;
  /** Several, since stages of different pipelines may have the same key. */
  stages?: string[];
  assignee?: string;
  tag?: string;
  starred?: boolean;
  createdAfter?: Date;
  createdBefore?: Date;
  search?: SearchTerm;
}

/** Undefined for any other filter, and for a name that does not exist. */
export function toSimpleFilter(
  { conditions, search, archived }: ListFilter,
  catalog: Catalog,
  refs: RefReaders,
): SimpleFilter | undefined {
  if (archived) return undefined;
  if (search !== undefined) {
    return conditions.length === 0 ? { search: searchTermOf(search) } : undefined;
  }
  if (conditions.length > 0 && conditions.every(({ field }) => field === 'created_at')) {
    return toPeriod(conditions);
  }
  const [condition, ...more] = conditions;
  if (condition === undefined) return {};
  return more.length === 0 ? ofOne(condition, catalog, refs) : undefined;
}

function toPeriod(conditions: readonly FieldCondition[]): SimpleFilter | undefined {
  const period: SimpleFilter = {};
  for (const { operator, values } of conditions) {
    const [value] = values;
    if (value === undefined || values.length > 1) return undefined;
    const name = { after: 'createdAfter', before: 'createdBefore' } as const;
    if (operator !== 'after' && operator !== 'before') return undefined;
    if (period[name[operator]] !== undefined) return undefined;
    period[name[operator]] = timeOf(`created_at[${operator}]`, value);
  }
  return period;
}

function ofOne(
  { field, operator, values }: FieldCondition,
  catalog: Catalog,
  refs: RefReaders,
): SimpleFilter | undefined {
  const [value] = values;
  if (operator !== 'is' || value === undefined || values.length > 1) return undefined;
  if (field === 'starred') return { starred: flagOf(field, value) };
  const ids = catalogIds(field, value, catalog, refs);
  const [id] = ids ?? [];
  if (ids === undefined || id === undefined) return undefined;
  switch (field) {
    case 'source':
    case 'status':
    case 'tag':
      return { [field]: id };
    case 'pipeline_id':
      return { pipeline: id };
    case 'stage_id':
      return { stages: ids };
    case 'assigned_user_id':
      return { assignee: id };
    default:
      return undefined;
  }
}

/** The tables that leads `l` are read from. The index of a tag gives its order as `t`. */
export const leadsOf = ({ tag }: SimpleFilter): RawBuilder<unknown> =>
  tag === undefined
    ? sql`leads l`
    : sql`leads l join lead_tags t on t.workspace_id = l.workspace_id and t.lead_id = l.id`;

/** The time of creation and the number, from the index that is scanned. */
export const creationColumns = ({ tag }: SimpleFilter) =>
  tag === undefined
    ? { at: sql`l.created_at`, number: sql`l.number` }
    : { at: sql`t.lead_created_at`, number: sql`t.lead_number` };

/** The condition on the tables of `leadsOf()`. */
export function matching(workspaceId: BoundValue, filter: SimpleFilter): RawBuilder<boolean> {
  const { source, status, pipeline, stages, assignee, tag, starred, search } = filter;
  const { createdAfter, createdBefore } = filter;
  const created = creationColumns(filter).at;
  const conditions = [sql`l.workspace_id = ${workspaceId}`, sql`l.deleted_at is null`];
  const add = (condition: RawBuilder<unknown>) => conditions.push(condition);
  if (source !== undefined) add(sql`l.source_id = ${source}`);
  if (status !== undefined) add(sql`l.status_id = ${status}`);
  if (pipeline !== undefined) add(sql`l.pipeline_id = ${pipeline}`);
  if (stages?.length === 1) add(sql`l.stage_id = ${stages[0]}`);
  else if (stages) add(sql`l.stage_id = any(${stages}::uuid[])`);
  if (assignee !== undefined) add(sql`l.assigned_member_id = ${assignee}`);
  if (tag !== undefined) add(sql`t.workspace_id = ${workspaceId} and t.tag_id = ${tag}`);
  if (createdAfter) add(sql`${created} > ${createdAfter.toISOString()}`);
  if (createdBefore) add(sql`${created} < ${createdBefore.toISOString()}`);
  if (starred !== undefined) add(starred ? sql`l.starred` : sql`not l.starred`);
  if (search) add(matchesPart(search));
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
