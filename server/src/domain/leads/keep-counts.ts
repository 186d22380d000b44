// Writes the counts of leads in the transaction that changes the leads, whose workspace is locked:
// so no two writers meet at one count, and a total is that of the moment it is read in.
import { CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import { type Column, columnValues, unnestText } from '../../platform/database/rows.ts';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Execute } from '../../platform/jobs/add-jobs.ts';
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
  const kept = sql`l.deleted_at is null`;
  const created = sql`l.created_at at time zone 'UTC'`;
  const { rows } = await sql<Count>`
    select k.kind, k.value, count(*) as count
    from leads l cross join lateral (values
      ('archived', case when l.deleted_at is not null then '' end),
      ('all', case when ${kept} then '' end),
      ('starred', case when ${kept} and l.starred then '' end),
      ('email', case when ${kept} and l.email_key is not null then '' end),
      ('status', case when ${kept} then l.status_id::text end),
      ('source', case when ${kept} then l.source_id::text end),
      ('pipeline', case when ${kept} then l.pipeline_id::text end),
      ('stage', case when ${kept} then l.stage_id::text end),
      ('assignee', case when ${kept} then l.assigned_member_id::text end),
      ('day', case when ${kept} then to_char(${created}, 'YYYY-MM-DD') end),
      ('hour', case when ${kept} then to_char(${created}, 'YYYY-MM-DD"T"HH24') end)
    ) as k(kind, value)
    where l.workspace_id = ${workspaceId} and ${which} and k.value is not null
    group by 1, 2
    union all
    select 'tag', t.tag_id::text, count(*)
    from leads l join lead_tags t on t.workspace_id = l.workspace_id and t.lead_id = l.id
    where l.workspace_id = ${workspaceId} and ${which} and ${kept}
    group by 2`.execute(db);
  return rows;
}

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
