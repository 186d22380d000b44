// The queries that read deals. Each names one workspace. A row comes with the numbers of its contact
// and its lead, and with the catalog version by which its references are resolved.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type Catalog, itemOf } from '../catalog/catalog.ts';
import { findByRef, identified, type Ref } from '../record-ref.ts';
import type { Deal, DealRow } from './deal.ts';
import { normaliseValue } from './deal-value.ts';

export interface FoundDeal extends DealRow {
  contact_number: number | null;
  lead_number: number | null;
  source_id: string | null;
  catalog_version: number;
}

/** `where` is a condition on deals under the alias `d`. */
export function dealsOf(
  workspaceId: string,
  where: RawBuilder<unknown> = sql`true`,
): RawBuilder<FoundDeal> {
  return dealsWithDeleted(workspaceId, sql`d.deleted_at is null and ${where}`);
}

/** Includes deleted deals. */
export function dealsWithDeleted(
  workspaceId: string,
  where: RawBuilder<unknown>,
): RawBuilder<FoundDeal> {
  return sql<FoundDeal>`select d.*, c.number as contact_number, l.number as lead_number,
      l.source_id, w.catalog_version
    from deals d
    join workspace_counters w on w.workspace_id = d.workspace_id
    left join contacts c on c.workspace_id = d.workspace_id and c.id = d.contact_id
    left join leads l on l.workspace_id = d.workspace_id and l.id = d.lead_id
    where d.workspace_id = ${workspaceId} and ${where}`;
}

export async function findDeal(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<FoundDeal> {
  return findByRef(db, dealsOf(workspaceId), ref, 'deal');
}

export function toDeal(row: FoundDeal, catalog: Catalog): Deal {
  const pipeline = catalog.pipelines.byId.get(row.pipeline_id);
  const stage = catalog.stages.byId.get(row.stage_id);
  if (pipeline === undefined || stage === undefined) {
    throw new Error(`deal ${row.id} is in an unknown stage`);
  }
  const { contact_id, contact_number, lead_id, lead_number, assigned_member_id } = row;
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    value: normaliseValue(row.value),
    currency: row.currency,
    pipeline,
    stage,
    status: row.status,
    lostReason: row.lost_reason,
    contact: identified(contact_id, contact_number),
    lead: identified(lead_id, lead_number),
    source: itemOf(catalog.sources, row.source_id),
    assignee: itemOf(catalog.members, assigned_member_id),
    expectedCloseDate: row.expected_close_date,
    closedAt: row.closed_at,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
