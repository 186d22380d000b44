// Adds deals as part of another change: one statement for all of them.
import { sql } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../platform/database/rows.ts';
import { newId } from '../../platform/ids.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Actor } from '../events/event.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Deal, DealRow } from './deal.ts';
import { creationEvents } from './deal-events.ts';
import { dealsOf, type FoundDeal, toDeal } from './deal-queries.ts';

interface NewDeal {
  row: DealRow;
  /** By default as the change has them. */
  by?: { actor: Actor; causeId: string };
}

const columns: Column<NewDeal>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ row }) => row.workspace_id },
  { name: 'id', type: 'uuid', cell: ({ row }) => row.id },
  { name: 'title', type: 'text', cell: ({ row }) => row.title },
  { name: 'value', type: 'numeric', cell: ({ row }) => row.value },
  { name: 'currency', type: 'text', cell: ({ row }) => row.currency },
  { name: 'pipeline_id', type: 'uuid', cell: ({ row }) => row.pipeline_id },
  { name: 'stage_id', type: 'uuid', cell: ({ row }) => row.stage_id },
  { name: 'open_stage_id', type: 'uuid', cell: ({ row }) => row.open_stage_id },
  { name: 'status', type: 'text', cell: ({ row }) => row.status },
  { name: 'lost_reason', type: 'text', cell: ({ row }) => row.lost_reason },
  { name: 'contact_id', type: 'uuid', cell: ({ row }) => row.contact_id },
  { name: 'lead_id', type: 'uuid', cell: ({ row }) => row.lead_id },
  { name: 'assigned_member_id', type: 'uuid', cell: ({ row }) => row.assigned_member_id },
  { name: 'expected_close_date', type: 'date', cell: ({ row }) => row.expected_close_date },
  { name: 'closed_at', type: 'timestamptz', cell: ({ row }) => row.closed_at },
  { name: 'version', type: 'integer', cell: ({ row }) => row.version },
  { name: 'created_at', type: 'timestamptz', cell: ({ row }) => row.created_at },
  { name: 'updated_at', type: 'timestamptz', cell: ({ row }) => row.updated_at },
];
const insert = insertText('deals', columns);

/** Returns them in their order. */
export async function insertDeals(
  write: WorkspaceWrite,
  catalog: Catalog,
  deals: readonly NewDeal[],
): Promise<Deal[]> {
  if (deals.length === 0) return [];
  const { workspaceId } = catalog;
  await queriesOf(write.db).query({ text: insert, values: columnValues(columns, deals) });
  const ids = deals.map(({ row }) => row.id);
  const { rows } = await dealsOf(workspaceId, sql`d.id = any(${ids}::uuid[])`).execute(write.db);
  const found = new Map(rows.map((row) => [row.id, row]));
  return deals.map(({ row, by }) => {
    const deal = toDeal(found.get(row.id) as FoundDeal, catalog);
    for (const event of creationEvents(deal)) {
      write.record({ ...event, subjectType: 'deal', subjectId: deal.id, ...by });
    }
    return deal;
  });
}

/** The row to which the draft is applied. */
export function emptyDeal(workspaceId: string, at: Date): DealRow {
  return {
    workspace_id: workspaceId,
    id: newId(),
    number: 0,
    title: '',
    value: '0',
    currency: '',
    pipeline_id: '',
    stage_id: '',
    open_stage_id: null,
    status: 'open',
    lost_reason: null,
    contact_id: null,
    lead_id: null,
    assigned_member_id: null,
    expected_close_date: null,
    closed_at: null,
    version: 1,
    created_at: at,
    updated_at: at,
    deleted_at: null,
  };
}
