// Keeps the counts of leads right around any change of leads, by counting those before and after it.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { countedKeysOf } from '../fields/key-blocks.ts';
import type { CountChange, CountKind } from './lead-counts.ts';
import { writeCounts } from './write-counts.ts';

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
  await writeCounts(queriesOf(db), differences(workspaceId, before, after));
  return result;
}

interface Count {
  kind: CountKind;
  value: string;
  count: number;
}

/** The counts as the leads themselves say, of some leads of a workspace. */
async function countsOf(
  db: Kysely<Tables>,
  workspaceId: string,
  which: RawBuilder<boolean>,
): Promise<Count[]> {
  const these = sql<boolean>`l.workspace_id = ${workspaceId} and ${which}`;
  return (await sql<Count>`${countsIn(these)}`.execute(db)).rows;
}

/** The same as a query; of custom fields those alone whose key is one of `keys`. */
export function countsIn(
  these: RawBuilder<boolean>,
  keys?: RawBuilder<unknown>,
): RawBuilder<Count> {
  const parts = Object.entries(kinds).map(
    ([kind, { value, of = kept }]) => sql`
      select ${kind}::text as kind, ${value} as value, count(*) as count
      from leads l where ${these} and ${of} group by 2`,
  );
  return sql`${sql.join(parts, sql` union all `)}
    union all
    select 'tag', t.tag_id::text, count(*)
    from leads l join lead_tags t on t.workspace_id = l.workspace_id and t.lead_id = l.id
    where ${these} and ${kept} group by 2
    union all
    select c.kind, c.value, count(*) from leads l cross join lateral ${countedKeysOf(keys)} as c(kind, value)
    where ${these} and ${kept} group by 1, 2`;
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

function differences(
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
