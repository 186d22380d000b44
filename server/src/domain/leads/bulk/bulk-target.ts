// The leads of a bulk change: named by their ids, or by a filter of the list.
import { sql } from 'kysely';
import { invalidField } from '../../errors.ts';
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import type { ListFilter } from '../../filters/list-filter.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import { inField } from '../../in-field.ts';
import type { Ref } from '../../record-ref.ts';
import { findLeads } from '../find-leads.ts';
import type { FoundLead } from '../lead-queries.ts';
import { findLeadsOfFilter } from '../list/find-leads-of-filter.ts';

/** Larger changes would keep all other writers of the workspace waiting. */
export const maxBulkLeads = 1_000;

/** A lead as the client names it. */
export interface NamedLead {
  text: string;
  ref: Ref;
}

export type BulkTarget = { leads: readonly NamedLead[] } | { filter: ListFilter };

export interface BulkResult {
  causeId: string;
  /** The number of leads that have changed. */
  count: number;
}

/**
 * Names the leads of a filter by their ids. It runs before the change takes the lock of the
 * workspace, since a search may take long.
 */
export async function resolveTarget(
  deps: ListDeps,
  workspaceId: string,
  target: BulkTarget,
): Promise<{ leads: readonly NamedLead[]; mayBeGone: boolean }> {
  if ('leads' in target) {
    refuseTooMany('ids', target.leads.length);
    return { leads: target.leads, mayBeGone: false };
  }
  const { ids, total } = await inField('filter', () =>
    findLeadsOfFilter(deps, workspaceId, target.filter, maxBulkLeads),
  );
  refuseTooMany('filter', total);
  // A lead may be deleted before the change takes the lock: it no longer matches the filter.
  return { leads: ids.map((id) => ({ text: id, ref: { id } })), mayBeGone: true };
}

function refuseTooMany(by: 'ids' | 'filter', count: number): void {
  if (count > maxBulkLeads)
    throw invalidField(by, 'too_many_leads', { by, count, max: maxBulkLeads });
}

/** Reads the leads under the lock. Throws when one does not exist or is in the trash. */
export async function readTarget(
  { db }: WorkspaceWrite,
  workspaceId: string,
  { leads, mayBeGone }: { leads: readonly NamedLead[]; mayBeGone: boolean },
): Promise<FoundLead[]> {
  const ids = leads.flatMap(({ ref }) => ('id' in ref ? [ref.id] : []));
  const numbers = leads.flatMap(({ ref }) => ('number' in ref ? [ref.number] : []));
  const found = await findLeads(
    db,
    workspaceId,
    sql`deleted_at is null
      and (id = any(${ids}::uuid[]) or number = any(${numbers}::bigint[]))`,
  );
  if (!mayBeGone) refuseUnknown(leads, found);
  return found;
}

function refuseUnknown(leads: readonly NamedLead[], found: readonly FoundLead[]): void {
  const known = new Set<string | number>(found.flatMap(({ row }) => [row.id, row.number]));
  const unknown = leads.filter(
    ({ ref }) => !known.has('id' in ref ? ref.id : 'number' in ref ? ref.number : ''),
  );
  if (unknown.length === 0) return;
  throw invalidField('ids', 'leads_unknown', {
    ids: [...new Set(unknown.map(({ text }) => text))],
  });
}
