// The list of leads, as the record index reads it.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import { preparedName } from '../../../platform/database/prepared.ts';
import type { ListKind, RecordsRead } from '../../filters/list-kind.ts';
import { timeColumn } from '../../record-index/columns.ts';
import type { IndexColumn } from '../../record-index/record-kind.ts';
import type { Lead } from '../lead.ts';
import { withContactAndTags } from '../lead-queries.ts';
import { foundNumbers } from '../search/found-numbers.ts';
import { leadField } from './filter-fields.ts';
import { fromPageRow, type LeadPageRow, shownLead } from './lead-page-row.ts';

export const leadList: ListKind<Lead> = {
  subjectType: 'lead',
  table: 'leads',
  field: leadField,
  enteredAt: { status: lastChange('status'), stage_id: lastChange('stage_id') },
  search: foundNumbers,
  read: readLeads,
};

/** The log tells when a lead came to its status and to its stage. */
function lastChange(fact: 'status' | 'stage_id'): IndexColumn {
  return timeColumn(
    `${fact} entered`,
    sql`(select max(e.at) from events e
      where e.workspace_id = l.workspace_id and e.subject_id = l.id
        and e.type in ('lead.created', 'lead.status_changed') and e.after ? ${fact})`,
  );
}

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
