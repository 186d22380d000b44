// The filter and the order of a list of deals. A reference to a record that does not exist matches
// nothing.
import { type RawBuilder, sql } from 'kysely';
import type { PageOrder } from '../../platform/database/paginate.ts';
import type { Ref } from '../record-ref.ts';
import type { DealStatus } from './deal.ts';

export interface DealFilter {
  pipeline?: Ref;
  stage?: Ref;
  assignee?: Ref;
  contact?: Ref;
  lead?: Ref;
  status?: DealStatus;
  currency?: string;
  valueMin?: string;
  valueMax?: string;
  expectedCloseAfter?: string;
  expectedCloseBefore?: string;
  createdAfter?: Date;
  createdBefore?: Date;
  /** A substring of the title, in any case. */
  search?: string;
}

export const dealSorts = [
  'created_at',
  'updated_at',
  'value',
  'expected_close_date',
  'title',
] as const;

export interface DealOrder {
  sort: (typeof dealSorts)[number];
  direction: 'asc' | 'desc';
}

/** A condition on deals under the alias `d`. */
export function filterCondition(workspaceId: string, filter: DealFilter): RawBuilder<boolean> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  for (const { field, column, table, key } of references) {
    const ref = filter[field];
    if (ref !== undefined) {
      conditions.push(sql`d.${sql.ref(column)} in (select id from ${sql.table(table)}
        where workspace_id = ${workspaceId} and ${refCondition(ref, key)})`);
    }
  }
  for (const { field, condition } of comparisons) {
    const value = filter[field];
    if (value !== undefined) {
      conditions.push(condition(value instanceof Date ? value.toISOString() : value));
    }
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

const references = [
  { field: 'pipeline', column: 'pipeline_id', table: 'pipelines', key: 'key' },
  { field: 'stage', column: 'stage_id', table: 'stages', key: 'key' },
  { field: 'assignee', column: 'assigned_member_id', table: 'members', key: 'email' },
  { field: 'contact', column: 'contact_id', table: 'contacts', key: undefined },
  { field: 'lead', column: 'lead_id', table: 'leads', key: undefined },
] as const;

function refCondition(ref: Ref, key: 'key' | 'email' | undefined): RawBuilder<unknown> {
  if ('id' in ref) return sql`id = ${ref.id}`;
  if ('number' in ref) return sql`number = ${ref.number}`;
  return key === undefined ? sql`false` : sql`${sql.ref(key)} = ${ref.key}`;
}

type ComparedField = Exclude<keyof DealFilter, (typeof references)[number]['field']>;

const comparisons: { field: ComparedField; condition: (value: string) => RawBuilder<unknown> }[] = [
  { field: 'status', condition: (value) => sql`d.status = ${value}` },
  { field: 'currency', condition: (value) => sql`d.currency = ${value}` },
  { field: 'valueMin', condition: (value) => sql`d.value >= ${value}` },
  { field: 'valueMax', condition: (value) => sql`d.value <= ${value}` },
  { field: 'expectedCloseAfter', condition: (value) => sql`d.expected_close_date > ${value}` },
  { field: 'expectedCloseBefore', condition: (value) => sql`d.expected_close_date < ${value}` },
  { field: 'createdAfter', condition: (value) => sql`d.created_at > ${value}` },
  { field: 'createdBefore', condition: (value) => sql`d.created_at < ${value}` },
  { field: 'search', condition: (value) => sql`strpos(lower(d.title), lower(${value})) > 0` },
];

/** Deals without an expected close date come last. */
export function orderOf({ sort, direction }: DealOrder): PageOrder {
  const lastDay = direction === 'asc' ? '9999-12-31' : '0001-01-01';
  const orders = {
    created_at: { by: sql`r.created_at`, type: 'timestamptz' },
    updated_at: { by: sql`r.updated_at`, type: 'timestamptz' },
    value: { by: sql`r.value`, type: 'numeric' },
    expected_close_date: {
      by: sql`coalesce(r.expected_close_date, ${sql.lit(lastDay)}::date)`,
      type: 'date',
    },
    title: { by: sql`lower(r.title) collate "C"`, type: 'text' },
  } as const;
  return { ...orders[sort], direction };
}
