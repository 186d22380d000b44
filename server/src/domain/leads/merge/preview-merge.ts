import type { ReadDeps } from '../../catalog/read-deps.ts';
import { type CountRecords, countKept, type MergePreview } from '../../merge-preview.ts';
import type { Ref } from '../../record-ref.ts';
import type { MergeRequest } from '../../resolve-merge.ts';
import type { Lead } from '../lead.ts';
import { leadOf } from '../write-leads.ts';
import type { LeadDependents } from './merge-leads.ts';
import { planMerge } from './plan-merge.ts';

/** Says what a merge would do, and changes nothing. The last two are in lead-dependents.ts in domain/. */
export async function previewMerge<Kind extends string>(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
  ref: Ref,
  merge: MergeRequest,
  dependents: readonly LeadDependents[],
  counts: Record<Kind, CountRecords>,
): Promise<MergePreview<Lead, Kind>> {
  const db = database.kysely;
  const { survivor, others, merged } = await planMerge(db, workspaceId, ref, merge, dependents);
  const catalog = await catalogs.at(workspaceId, survivor.catalogVersion, database.pool);
  const ids = [survivor, ...others].map(({ row }) => row.id);
  return {
    result: leadOf(merged, catalog),
    merged: others.map(({ row: { id, number } }) => ({ id, number })),
    kept: await countKept(db, workspaceId, ids, counts),
  };
}
