// Reads the leads of a merge, and says what it makes of them: for the merge and for its preview.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { DomainError } from '../../errors.ts';
import type { Ref } from '../../record-ref.ts';
import { isOneOf, type MergeRequest, resolveMerge } from '../../resolve-merge.ts';
import { findLead } from '../find-lead.ts';
import { findLeads } from '../find-leads.ts';
import type { KnownLead } from '../intake/lead-index.ts';
import type { FoundLead } from '../lead-queries.ts';
import type { LeadDependents } from './merge-leads.ts';
import { choosable, mergedLead } from './merged-lead.ts';

interface MergePlan {
  survivor: FoundLead;
  others: KnownLead[];
  /** The survivor as it will be. */
  merged: KnownLead;
}

export async function planMerge(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
  merge: MergeRequest,
  dependents: readonly LeadDependents[],
): Promise<MergePlan> {
  const survivor = await findLead(db, workspaceId, ref);
  const found = await findLeads(db, workspaceId, isActive(merge.others));
  const { others, choices } = resolveMerge<KnownLead>(survivor, found, merge, rules);
  refuseOtherContacts(survivor, others);
  const ids = others.map(({ row }) => row.id);
  for (const { refuse } of dependents) await refuse?.(db, workspaceId, ids);
  return { survivor, others, merged: mergedLead(survivor, others, choices) };
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
