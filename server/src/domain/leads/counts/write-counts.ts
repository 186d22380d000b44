// Adds changes to the counts in the transaction that changes the leads. It holds the lock of their
// workspaces, so no two writers update one count at once, and a total always matches the leads.
import type { Queries } from '../../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../../platform/database/rows.ts';
import { keyOfBlock, maxCountedKeys } from '../fields/key-blocks.ts';
import type { CountChange } from './lead-counts.ts';

const columns: Column<CountChange>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ workspaceId }) => workspaceId },
  { name: 'kind', type: 'text', cell: ({ kind }) => kind },
  { name: 'value', type: 'text', cell: ({ value }) => value },
  { name: 'change', type: 'bigint', cell: ({ change }) => change },
];
const insert = 'insert into lead_counts as c (workspace_id, kind, value, count)';
const add =
  'on conflict (workspace_id, kind, value) do update set count = c.count + excluded.count';

const text = `${insert}
select workspace_id, kind, value, change from ${unnestText(columns, 'input')} ${add}`;

// A new key gets a row while the workspace has fewer than the maximum. Later keys are not counted
// at all, since a count that starts in the middle would be wrong; below the maximum every key is
// counted. Subqueries and windows instead of joins: the planner does not know the number of input
// rows, and its joins of many keys took ten seconds.
const textWithKeys = `
with input as materialized (
  select *, (
    select true from lead_counts k
    where k.workspace_id = g.workspace_id and k.kind = 'field' and k.value = g.key
  ) as is_counted
  from (
    select *, case kind when 'field' then value when 'field_block' then ${keyOfBlock('value')} end as key
    from ${unnestText(columns, 'input')}
  ) g
), judged as (
  select *, is_counted is null
    and bool_or(kind = 'field' and change > 0) over (partition by workspace_id, key) as is_fresh
  from input
), numbered as (
  select *, dense_rank() over (partition by workspace_id, is_fresh order by key) as rank from judged
), capacity as materialized (
  select w.workspace_id, ${maxCountedKeys} - (
    select count(*) from lead_counts k where k.workspace_id = w.workspace_id and k.kind = 'field'
  ) as keys
  from (select distinct workspace_id from judged where is_fresh) w
)
${insert}
select workspace_id, kind, value, change from numbered left join capacity using (workspace_id)
where key is null or is_counted or (is_fresh and rank <= keys)
${add}`;

export async function writeCounts(
  queries: Queries,
  changes: readonly CountChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const hasKeys = changes.some(({ kind }) => kind === 'field' || kind === 'field_block');
  await queries.query({
    text: hasKeys ? textWithKeys : text,
    values: columnValues(columns, changes),
  });
}
