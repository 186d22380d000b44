// Updates the counts of leads for any change, by counting the affected leads before and after it.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { countedKeysOf } from '../fields/key-blocks.ts';
import type { CountChange, CountKind } from './lead-counts.ts';
import { writeCounts } from './write-counts.ts';

/**
 * Runs a change of leads and updates the counts. `leadIds` must include every lead that the change
 * may affect. Writers that know their effect on the counts, such as intake, call writeCounts()
 * instead.
 */
export async function withCountUpdate<Result>(
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
  await writeCounts(queriesOf(db), differences(workspaceId, before, after));
  return result;
}

interface Count {
  kind: CountKind;
  value: string;
  count: number;
}

/** Counts these leads of a workspace. */
async function countsOf(
  db: Kysely<Tables>,
  workspaceId: string,
  which: RawBuilder<boolean>,
): Promise<Count[]> {
  const these = sql<boolean>`l.workspace_id = ${workspaceId} and ${which}`;
  return (await sql<Count>`${countsIn(these)}`.execute(db)).rows;
}

/** The query that counts these leads; `keys` limits the custom fields that it counts. */
export function countsIn(
  these: RawBuilder<boolean>,
  keys?: RawBuilder<unknown>,
): RawBuilder<Count> {
  const queries = Object.entries(kinds).map(
    ([kind, { value, where = notDeleted }]) => sql`
      select ${kind}::text as kind, ${value} as value, count(*) as count
      from leads l where ${these} and ${where} group by 2`,
  );
  return sql`${sql.join(queries, sql` union all `)}
    union all
    select 'tag', t.tag_id::text, count(*)
    from leads l join lead_tags t on t.workspace_id = l.workspace_id and t.lead_id = l.id
    where ${these} and ${notDeleted} group by 2
    union all
    select c.kind, c.value, count(*) from leads l cross join lateral ${countedKeysOf(keys)} as c(kind, value)
    where ${these} and ${notDeleted} group by 1, 2`;
}

const notDeleted = sql`l.deleted_at is null`;
const created = sql`l.created_at at time zone 'UTC'`;
const nonNull = (column: RawBuilder<unknown>) => ({
  value: sql`${column}::text`,
  where: sql`${notDeleted} and ${column} is not null`,
});

/** The value that each kind counts leads by, and the leads that it counts. */
const kinds: Record<
  Exclude<CountKind, 'tag' | 'field' | 'field_block'>,
  { value: RawBuilder<unknown>; where?: RawBuilder<unknown> }
> = {
  archived: { value: sql`''`, where: sql`l.deleted_at is not null` },
  all: { value: sql`''` },
  starred: { value: sql`''`, where: sql`${notDeleted} and l.starred` },
  email: { value: sql`''`, where: sql`${notDeleted} and l.email_key is not null` },
  status: nonNull(sql`l.status_id`),
  source: nonNull(sql`l.source_id`),
  pipeline: nonNull(sql`l.pipeline_id`),
  stage: nonNull(sql`l.stage_id`),
  assignee: nonNull(sql`l.assigned_member_id`),
  assignee_status: nonNull(sql`(l.assigned_member_id || ' ' || l.status_id)`),
  day: { value: sql`to_char(date_trunc('day', ${created}), 'YYYY-MM-DD')` },
  hour: { value: sql`to_char(date_trunc('hour', ${created}), 'YYYY-MM-DD"T"HH24')` },
};

function differences(
  workspaceId: string,
  before: readonly Count[],
  after: readonly Count[],
): CountChange[] {
  const changes = new Map<string, CountChange>();
  const add = ({ kind, value, count }: Count, sign: 1 | -1) => {
    const key = `${kind} ${value}`;
    const sum = changes.get(key) ?? { workspaceId, kind, value, change: 0 };
    changes.set(key, { ...sum, change: sum.change + sign * count });
  };
  for (const count of before) add(count, -1);
  for (const count of after) add(count, 1);
  return [...changes.values()].filter(({ change }) => change !== 0);
}
