// The list of leads, as the record index reads it.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import { preparedName } from '../../../platform/database/prepared.ts';
import type { ListKind, RecordsRead } from '../../filters/list-kind.ts';
import { preloadedColumns } from '../../filters/preloaded-columns.ts';
import { enteredColumn } from '../../record-index/columns.ts';
import type { Lead } from '../lead.ts';
import { withContactAndTags } from '../lead-queries.ts';
import { foundNumbers } from '../search/found-numbers.ts';
import { leadField, leadFields, leadSorts } from './filter-fields.ts';
import { fromPageRow, type LeadPageRow, shownLead } from './lead-page-row.ts';

const statusChanges = ['lead.created', 'lead.status_changed'] as const;

const enteredAt = {
  status: enteredColumn('status', statusChanges),
  stage_id: enteredColumn('stage_id', statusChanges),
};

export const leadList: ListKind<Lead> = {
  subjectType: 'lead',
  table: 'leads',
  preload: preloadedColumns(leadFields, leadSorts, enteredAt),
  field: leadField,
  enteredAt,
  search: foundNumbers,
  read: readLeads,
};

interface Read {
  catalog_version: number;
  last_event: number;
  rows: LeadPageRow[];
}

async function readLeads(
  { kysely, pool }: Database,
  workspaceId: string,
  numbers: readonly number[],
): Promise<RecordsRead<Lead>> {
  const leads = sql`select l.* from leads l
    where l.workspace_id = ${workspaceId} and l.number = any(${numbers}::bigint[])`;
  const { sql: text, parameters } = sql`
    select w.catalog_version, w.last_event,
      coalesce((select json_agg(shown) from (${withContactAndTags(leads)}) l
        cross join lateral (select ${shownLead}) shown), '[]') as rows
    from workspace_counters w where w.workspace_id = ${workspaceId}`.compile(kysely);
  const result = await pool.query<Read>({
    name: preparedName(text),
    text,
    values: [...parameters],
  });
  const [read] = result.rows;
  if (read === undefined) throw new Error(`no workspace ${workspaceId}`);
  const byNumber = new Map(read.rows.map((row) => [row.number, row]));
  return {
    catalogVersion: read.catalog_version,
    lastEvent: read.last_event,
    items: (catalog) =>
      numbers.flatMap((number) => {
        const row = byNumber.get(number);
        return row === undefined ? [] : [fromPageRow(row, catalog)];
      }),
  };
}
