// Writes the counts of leads in the transaction that changes the leads, whose workspace is locked:
// so no two writers meet at one count, and a total is that of the moment it is read in.
import { CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import { type Column, columnValues, unnestText } from '../../../platform/database/rows.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Execute } from '../../../platform/jobs/add-jobs.ts';
import { countedKeysOf } from '../fields/key-blocks.ts';
import type { CountChange, CountKind } from './lead-counts.ts';

const columns: Column<CountChange>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ workspaceId }) => workspaceId },
  { name: 'kind', type: 'text', cell: ({ kind }) => kind },
  { name: 'value', type: 'text', cell: ({ value }) => value },
  { name: 'change', type: 'bigint', cell: ({ change }) => change },
];
const text = `
insert into lead_counts as c (workspace_id, kind, value, count)
select workspace_id, kind, value, change from ${unnestText(columns, 'given')}
on conflict (workspace_id, kind, value) do update set count = c.count + excluded.count`;

export async function writeCounts(
  execute: Execute,
  changes: readonly CountChange[],
): Promise<void> {
  if (changes.length > 0) await execute(text, columnValues(columns, changes));
}

/**
 * Runs a change of leads and sets their counts right. For each writer but intake, which knows by
 * itself what it changes. `leadIds` are all leads that the change may touch.
 */
export async function keepingCounts<Result>(
  db: Kysely<Tables>,
  workspaceId: string,
  leadIds: readonly string[],
  change: () => Promise<Result>,
): Promise<Result> {
  if (leadIds.length === 0) return change();
  const these = sql<boolean>`l.id = any(${leadIds}::uuid[])`;
  const before = await countsOf(db, workspaceId, these);
  const result = await change();
  const after = await countsOf(db, workspaceId, these);
  await writeCounts(executeOf(db), differences(workspaceId, before, after));
  return result;
}

export interface Count {
  kind: CountKind;
  value: string;
  count: number;
}

/** The counts as the leads themselves say, of some leads of a workspace or of all. */
export async function countsOf(
  db: Kysely<Tables>,
  workspaceId: string,
  which: RawBuilder<boolean> = sql`true`,
): Promise<Count[]> {
  const these = sql`l.workspace_id = ${workspaceId} and ${which}`;
  const parts = Object.entries(kinds).map(
    ([kind, { value, of = kept }]) => sql`
      select ${kind}::text as kind, ${value} as value, count(*) as count
      from leads l where ${these} and ${of} group by 2`,
  );
  const { rows } = await sql<Count>`${sql.join(parts, sql` union all `)}
    union all
    select 'tag', t.tag_id::text, count(*)
    from leads l join lead_tags t on t.workspace_id = l.workspace_id and t.lead_id = l.id
    where ${these} and ${kept} group by 2
    union all
    select c.kind, c.value, count(*) from leads l cross join lateral ${countedKeysOf} as c(kind, value)
    where ${these} and ${kept} group by 1, 2`.execute(db);
  return rows;
}

const kept = sql`l.deleted_at is null`;
const created = sql`l.created_at at time zone 'UTC'`;
const those = (column: RawBuilder<unknown>) => ({
  value: sql`${column}::text`,
  of: sql`${kept} and ${column} is not null`,
});

/** What is counted as what, and of which leads. Of tags and custom fields a lead has several. */
const kinds: Record<
  Exclude<CountKind, 'tag' | 'field' | 'field_block'>,
  { value: RawBuilder<unknown>; of?: RawBuilder<unknown> }
> = {
  archived: { value: sql`''`, of: sql`l.deleted_at is not null` },
  all: { value: sql`''` },
  starred: { value: sql`''`, of: sql`${kept} and l.starred` },
  email: { value: sql`''`, of: sql`${kept} and l.email_key is not null` },
  status: those(sql`l.status_id`),
  source: those(sql`l.source_id`),
  pipeline: those(sql`l.pipeline_id`),
  stage: those(sql`l.stage_id`),
  assignee: those(sql`l.assigned_member_id`),
  day: { value: sql`to_char(date_trunc('day', ${created}), 'YYYY-MM-DD')` },
  hour: { value: sql`to_char(date_trunc('hour', ${created}), 'YYYY-MM-DD"T"HH24')` },
};

export function differences(
  workspaceId: string,
  before: readonly Count[],
  after: readonly Count[],
): CountChange[] {
  const changes = new Map<string, CountChange>();
  const add = ({ kind, value, count }: Count, sign: 1 | -1) => {
    const place = `${kind} ${value}`;
    const there = changes.get(place) ?? { workspaceId, kind, value, change: 0 };
    changes.set(place, { ...there, change: there.change + sign * count });
  };
  for (const count of before) add(count, -1);
  for (const count of after) add(count, 1);
  return [...changes.values()].filter(({ change }) => change !== 0);
}

export function executeOf(db: Kysely<Tables>): Execute {
  return (text, values) => db.executeQuery(CompiledQuery.raw(text, values));
}
