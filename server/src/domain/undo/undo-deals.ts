// Reverts deals, one by one.
import { sql } from 'kysely';
import type { Catalog } from '../catalog/catalog.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import { findContact } from '../contacts/find-contact.ts';
import { applyDealChanges } from '../deals/apply-deal-changes.ts';
import { changeDealWithin } from '../deals/change-deal.ts';
import type { DealRow, DealStatus } from '../deals/deal.ts';
import { returnToState } from '../deals/deal-stage.ts';
import { deleteDealWithin } from '../deals/delete-deal.ts';
import { moveDeals } from '../deals/move-deals.ts';
import { restoreDealWithin } from '../deals/restore-deal.ts';
import { DomainError } from '../errors.ts';
import { findLead } from '../leads/find-lead.ts';
import { orUndefined } from '../or-undefined.ts';
import type { Identified } from '../record-ref.ts';
import { dealChangesOf } from './field-changes.ts';
import type { Facts } from './logged-change.ts';
import type { RecordPlan } from './plan-undo.ts';
import { attempt, skip, type UndoRun } from './undo-run.ts';

export async function removeDeals(run: UndoRun, plans: readonly RecordPlan[]): Promise<void> {
  const { deps, write, context } = run;
  for (const plan of plans) {
    if (plan.existence?.action !== 'remove') continue;
    await attempt(run, plan, () => deleteDealWithin(deps, write, context, { id: plan.id }));
  }
}

export async function revertDeals(run: UndoRun, plans: readonly RecordPlan[]): Promise<void> {
  const { deps, write, context } = run;
  for (const plan of plans) {
    if (plan.existence?.action === 'remove') continue;
    if (await returnToOwner(run, plan)) continue;
    await attempt(run, plan, async () => {
      if (plan.existence) await restoreDealWithin(deps, write, context.workspaceId, plan.id);
      if (plan.fields.size === 0) return;
      await changeDealWithin(deps, write, context, { id: plan.id }, (row, { catalog }) =>
        revertFields(run, plan, row, catalog),
      );
    });
  }
}

/** A deal that only got another contact or lead returns to it, also when it is in the trash. */
async function returnToOwner(
  { deps, write, context: { workspaceId } }: UndoRun,
  { id, existence, fields }: RecordPlan,
): Promise<boolean> {
  const [[field, number] = []] = fields;
  if (existence || fields.size > 1 || typeof number !== 'number') return false;
  if (field !== 'contact_id' && field !== 'lead_id') return false;
  const kind = field === 'contact_id' ? 'contact' : 'lead';
  const owner = await orUndefined<Identified>(
    kind === 'contact'
      ? findContact(write.db, workspaceId, { number })
      : findLead(write.db, workspaceId, { number }).then(({ row }) => row),
  );
  if (owner === undefined) return false;
  const catalog = await catalogUnder(deps, workspaceId, write);
  await moveDeals(
    write,
    catalog,
    sql`d.id = ${id}`,
    kind === 'contact' ? { contact: owner } : { lead: owner },
  );
  return true;
}

async function revertFields(
  run: UndoRun,
  plan: RecordPlan,
  row: DealRow,
  catalog: Catalog,
): Promise<DealRow> {
  let deal = row;
  const refused: string[] = [];
  for (const [field, value] of plan.fields) {
    const next = await revertField(run, deal, catalog, field, value);
    if (next) deal = next;
    else refused.push(field);
  }
  if (refused.length > 0) skip(run, plan, 'invalid', refused);
  return deal;
}

/** Undefined when the workspace no longer has or accepts the old value. */
async function revertField(
  { write }: UndoRun,
  row: DealRow,
  catalog: Catalog,
  field: string,
  value: unknown,
): Promise<DealRow | undefined> {
  if (field === 'stage') return revertStage(row, value as Facts, catalog, write.at);
  const changes = dealChangesOf(field, value);
  if (changes === undefined) return undefined;
  // A deal without a contact would take that of its lead.
  const contact = row.contact_id === null ? null : { id: row.contact_id };
  try {
    return await applyDealChanges(
      write,
      row,
      { ...(changes.lead && { contact }), ...changes },
      catalog,
    );
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

function revertStage(
  row: DealRow,
  { stage_id, status, lost_reason, closed_at }: Facts,
  catalog: Catalog,
  at: Date,
): DealRow | undefined {
  const stage = stage_id === undefined ? undefined : catalog.stages.byId.get(String(stage_id));
  if (stage_id !== undefined && stage === undefined) return undefined;
  const earlier = {
    ...(stage && { stage }),
    ...(status !== undefined && { status: status as DealStatus }),
    ...(lost_reason !== undefined && { lostReason: lost_reason as string | null }),
    ...(closed_at !== undefined && closed_at !== null && { closedAt: new Date(String(closed_at)) }),
  };
  return returnToState(row, earlier, at);
}
