// Adds changes to the counts, in the transaction that changes the leads and holds the lock of their
// workspaces: so no two writers meet at one count, and a total is that of the moment it is read in.
import { type Column, columnValues, unnestText } from '../../../platform/database/rows.ts';
import type { Execute } from '../../../platform/jobs/add-jobs.ts';
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
select workspace_id, kind, value, change from ${unnestText(columns, 'given')} ${add}`;

// A key that has no row yet gets one while there is room. Later ones are not counted at all: a count
// that begins in the middle would be wrong. While there is room, each key that a lead has is counted.
const textWithKeys = `
with given as materialized (
  select g.*, k.value is not null as is_counted from (
    select *, case kind when 'field' then value when 'field_block' then ${keyOfBlock('value')} end as key
    from ${unnestText(columns, 'given')}
  ) g
  left join lead_counts k on k.workspace_id = g.workspace_id and k.kind = 'field' and k.value = g.key
), fresh as (
  select workspace_id, key, row_number() over (partition by workspace_id order by key) as place
  from given where kind = 'field' and change > 0 and not is_counted
), room as (
  select w.workspace_id, ${maxCountedKeys} - (
    select count(*) from lead_counts k where k.workspace_id = w.workspace_id and k.kind = 'field'
  ) as keys
  from (select distinct workspace_id from fresh) w
), taken as (
  select workspace_id, key from fresh join room using (workspace_id) where place <= keys
)
${insert}
select g.workspace_id, g.kind, g.value, g.change
from given g left join taken t on t.workspace_id = g.workspace_id and t.key = g.key
where g.key is null or g.is_counted or t.key is not null
${add}`;

export async function writeCounts(
  execute: Execute,
  changes: readonly CountChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const hasKeys = changes.some(({ kind }) => kind === 'field' || kind === 'field_block');
  await execute(hasKeys ? textWithKeys : text, columnValues(columns, changes));
}
