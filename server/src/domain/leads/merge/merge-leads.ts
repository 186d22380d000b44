import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { newId } from '../../../platform/ids.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { catalogUnder } from '../../catalog/catalog-under.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { recordCause } from '../../events/causes.ts';
import { type ChangeRequest, checkVersion } from '../../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../../events/write-in-workspace.ts';
import type { Identified, Ref } from '../../record-ref.ts';
import type { MergeRequest } from '../../resolve-merge.ts';
import { findLead } from '../find-lead.ts';
import type { Lead } from '../lead.ts';
import { leadOf, writeLeads } from '../write-leads.ts';
import { linkLeads } from './link-leads.ts';
import { planMerge } from './plan-merge.ts';

/** A higher layer whose records refer to leads: see lead-dependents.ts in domain/. */
export interface LeadDependents {
  /** Throws when one of these may not become part of another lead. */
  refuse?: (db: Kysely<Tables>, workspaceId: string, leadIds: readonly string[]) => Promise<void>;
  /** Gives the records of these leads to another; returns their number. */
  move?: (
    write: WorkspaceWrite,
    catalog: Catalog,
    leadIds: readonly string[],
    to: Identified,
  ) => Promise<number>;
}

/**
 * Makes other leads of the same contact part of this one: what is on them becomes its own, and their
 * ids lead to it. An undo of its cause parts them again.
 */
export async function mergeLeads(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<Lead>,
  ref: Ref,
  merge: MergeRequest,
  dependents: readonly LeadDependents[],
): Promise<Lead> {
  const { workspaceId, actor, causeId: causeOf = newId } = request;
  const causeId = causeOf();
  return writeInWorkspace(deps, { ...request, causeId: () => causeId }, async (write) => {
    const plan = await planMerge(write.db, workspaceId, ref, merge, dependents);
    const { survivor, others, merged: after } = plan;
    checkVersion(request, survivor.row);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const from = others.map(({ row }) => row.id);
    for (const { move } of dependents) await move?.(write, catalog, from, survivor.row);
    await writeLeads(write, catalog, [
      ...others.map((before) => ({
        before,
        after: { ...before, row: { ...before.row, deleted_at: write.at } },
      })),
      { before: survivor, after },
    ]);
    const rows = others.map(({ row }) => row);
    await linkLeads(write, workspaceId, survivor.row, rows, true);
    const cause = { workspaceId, id: causeId, kind: 'merge', actor, at: write.at } as const;
    await recordCause(write.db, { ...cause, subjects: { lead: 1 + others.length } });
    return leadOf(await findLead(write.db, workspaceId, { id: survivor.row.id }), catalog);
  });
}
