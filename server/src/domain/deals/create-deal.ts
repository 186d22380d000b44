import { newId } from '../../platform/ids.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { applyDealChanges } from './apply-deal-changes.ts';
import type { Deal, DealDraft, DealRow } from './deal.ts';
import { creationEvents } from './deal-events.ts';
import { findDeal, toDeal } from './deal-queries.ts';

/** A deal that is created in a won or lost stage is won or lost from the start. */
export async function createDeal(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<Deal>,
  draft: DealDraft,
): Promise<Deal> {
  return writeInWorkspace(deps, request, (write) =>
    addDeal(deps, write, request.workspaceId, draft),
  );
}

/** As part of another change. */
export async function addDeal(
  deps: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  workspaceId: string,
  draft: DealDraft,
): Promise<Deal> {
  const catalog = await catalogUnder(deps, workspaceId, write);
  const id = newId();
  const { number: _, ...row } = await applyDealChanges(
    write,
    emptyRow(workspaceId, id, write.at),
    draft,
    catalog,
  );
  await write.db.insertInto('deals').values(row).execute();
  const deal = toDeal(await findDeal(write.db, workspaceId, { id }), catalog);
  for (const event of creationEvents(deal)) {
    write.record({ ...event, subjectType: 'deal', subjectId: id });
  }
  return deal;
}

/** The row to which the draft is applied. */
function emptyRow(workspaceId: string, id: string, at: Date): DealRow {
  return {
    workspace_id: workspaceId,
    id,
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
