import type { ReadDeps } from '../../catalog/read-deps.ts';
import { type CountRecords, countKept, type MergePreview } from '../../merge-preview.ts';
import type { Ref } from '../../record-ref.ts';
import type { MergeRequest } from '../../resolve-merge.ts';
import type { Contact } from '../contact.ts';
import { toContact } from '../contact-queries.ts';
import type { ContactReferences } from '../delete-contact.ts';
import { planMerge, readMerge, refuseTooMany } from './plan-merge.ts';

/** Says what a merge would do, and changes nothing. `counts` are in contact-references.ts in domain/. */
export async function previewMerge<Kind extends string>(
  { database, catalogs, clock }: ReadDeps & { clock: { now: () => Date } },
  workspaceId: string,
  ref: Ref,
  merge: MergeRequest,
  counts: Record<Kind, CountRecords>,
  references: readonly ContactReferences[],
): Promise<MergePreview<Contact, Kind>> {
  const db = database.kysely;
  const read = await readMerge(db, workspaceId, ref, merge);
  const version = read.survivor.catalog_version;
  const catalog = await catalogs.at(workspaceId, version, database.pool);
  const { survivor, others, merged } = planMerge(read, catalog, clock.now());
  const merging = others.map(({ id }) => id);
  const toMove = await Promise.all(references.map(({ count }) => count(db, workspaceId, merging)));
  refuseTooMany(toMove.reduce((sum, count) => sum + count, 0));
  const ids = [survivor.id, ...merging];
  return {
    result: toContact(merged, merged.tag_ids, catalog),
    merged: others.map(({ id, number }) => ({ id, number })),
    kept: await countKept(db, workspaceId, ids, counts),
  };
}
