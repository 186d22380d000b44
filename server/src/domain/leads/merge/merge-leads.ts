import { sql } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { catalogUnder } from '../../catalog/catalog-under.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { DomainError } from '../../errors.ts';
import { recordCause } from '../../events/causes.ts';
import { type ChangeRequest, checkVersion } from '../../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../../events/write-in-workspace.ts';
import type { Identified, Ref } from '../../record-ref.ts';
import { isOneOf, type MergeRequest, resolveMerge } from '../../resolve-merge.ts';
import { findLead } from '../find-lead.ts';
import { findLeads } from '../find-leads.ts';
import type { KnownLead } from '../intake/lead-index.ts';
import type { Lead } from '../lead.ts';
import { leadOf, writeLeads } from '../write-leads.ts';
import { linkLeads } from './link-leads.ts';
import { choosable, mergedLead } from './merged-lead.ts';

/** A higher layer whose records refer to leads: see lead-dependents.ts in domain/. */
export interface LeadDependents {
  /** Gives the records of these leads to another, or refuses; returns their number. */
  move: (
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
    const survivor = await findLead(write.db, workspaceId, ref);
    checkVersion(request, survivor.row);
    const found = await findLeads(write.db, workspaceId, isActive(merge.others));
    const { others, choices } = resolveMerge<KnownLead>(survivor, found, merge, rules);
    refuseOtherContacts(survivor, others);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const from = others.map(({ row }) => row.id);
    for (const { move } of dependents) await move(write, catalog, from, survivor.row);
    const after = mergedLead(survivor, others, choices);
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

const rules = {
  kind: 'lead',
  identify: ({ row }: KnownLead) => row,
  choosable,
} as const;

const isActive = (refs: MergeRequest['others']) => sql`deleted_at is null and ${isOneOf(refs)}`;

function refuseOtherContacts({ row }: KnownLead, others: readonly KnownLead[]): void {
  if (others.every((other) => other.row.contact_id === row.contact_id)) return;
  throw new DomainError('conflict', 'The leads have different contacts: merge these first.');
}
