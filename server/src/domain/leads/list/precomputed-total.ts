// The total of a list from maintained counts, as an SQL expression. Not for searches.
import { type RawBuilder, sql } from 'kysely';
import type { BoundValue } from '../../../platform/database/hide-from-planner.ts';
import type { CountKind } from '../counts/lead-counts.ts';
import { type CountRange, type PartialHour, periodsBetween } from './count-periods.ts';
import type { SimpleFilter } from './simple-filter.ts';

export const allLeads = (workspaceId: BoundValue): RawBuilder<number> =>
  sumOf(workspaceId, 'all', ['']);

export function precomputedTotal(
  workspaceId: BoundValue,
  filter: SimpleFilter,
): RawBuilder<number> {
  const of = (kind: CountKind, ...values: string[]) => sumOf(workspaceId, kind, values);
  const { starred, stages, createdAfter, createdBefore } = filter;
  if (createdAfter || createdBefore)
    return createdBetween(workspaceId, createdAfter, createdBefore);
  if (starred !== undefined) {
    return starred ? of('starred', '') : sql`${of('all', '')} - ${of('starred', '')}`;
  }
  if (stages) return of('stage', ...stages);
  for (const kind of ['source', 'status', 'pipeline', 'assignee', 'tag'] as const) {
    const id = filter[kind];
    if (id !== undefined) return of(kind, id);
  }
  return of('all', '');
}

function sumOf(workspaceId: BoundValue, kind: CountKind, values: string[]): RawBuilder<number> {
  return sql<number>`coalesce((select sum(n.count) from lead_counts n
    where n.workspace_id = ${workspaceId} and n.kind = ${kind}
      and n.value = any(${values}::text[]))::bigint, 0)`;
}

function createdBetween(
  workspaceId: BoundValue,
  after: Date | undefined,
  before: Date | undefined,
): RawBuilder<number> {
  const { ranges, partialHours } = periodsBetween(after, before);
  const sums = [
    ...ranges.map((range) => sumOfRange(workspaceId, range)),
    ...partialHours.map((partialHour) => countOfPartialHour(workspaceId, partialHour)),
  ];
  return sql<number>`(${sql.join(sums, sql` + `)})`;
}

function sumOfRange(
  workspaceId: BoundValue,
  { kind, from, before }: CountRange,
): RawBuilder<number> {
  const later = from === undefined ? sql`` : sql`and n.value >= ${from}`;
  const earlier = before === undefined ? sql`` : sql`and n.value < ${before}`;
  return sql<number>`coalesce((select sum(n.count) from lead_counts n
    where n.workspace_id = ${workspaceId} and n.kind = ${kind} ${later} ${earlier})::bigint, 0)`;
}

function countOfPartialHour(
  workspaceId: BoundValue,
  { after, from, before }: PartialHour,
): RawBuilder<number> {
  const later = after === undefined ? sql`` : sql`and p.created_at > ${after.toISOString()}`;
  const at = from === undefined ? sql`` : sql`and p.created_at >= ${from.toISOString()}`;
  const earlier = before === undefined ? sql`` : sql`and p.created_at < ${before.toISOString()}`;
  return sql<number>`(select count(*) from leads p
    where p.workspace_id = ${workspaceId} and p.deleted_at is null ${later} ${at} ${earlier})`;
}
