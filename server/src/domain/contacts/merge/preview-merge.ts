import { sql } from 'kysely';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Identified, Ref } from '../../record-ref.ts';
import type { MergeRequest } from '../../resolve-merge.ts';
import type { Contact } from '../contact.ts';
import { toContact } from '../contact-queries.ts';
import type { CountOfContacts } from '../delete-contact.ts';
import { planMerge, readMerge } from './plan-merge.ts';

export interface MergePreview<Kind extends string = string> {
  /** As it will be; its version and its times are those of now. */
  contact: Contact;
  /** The contacts that will be part of it. */
  merged: Identified[];
  /** How many records of each kind all of them have. */
  kept: Record<Kind | 'events', number>;
}

/** Says what a merge would do, and changes nothing. `counts` are in contact-references.ts in domain/. */
export async function previewMerge<Kind extends string>(
  { database, catalogs, clock }: ReadDeps & { clock: { now: () => Date } },
  workspaceId: string,
  ref: Ref,
  merge: MergeRequest,
  counts: Record<Kind, CountOfContacts>,
): Promise<MergePreview<Kind>> {
  const db = database.kysely;
  const read = await readMerge(db, workspaceId, ref, merge);
  const version = read.survivor.catalog_version;
  const catalog = await catalogs.at(workspaceId, version, database.pool);
  const { survivor, others, merged } = planMerge(read, catalog, clock.now());
  const ids = [survivor, ...others].map(({ id }) => id);
  const counted = await Promise.all(
    Object.entries<CountOfContacts>(counts).map(async ([kind, count]) => [
      kind,
      await count(db, workspaceId, ids),
    ]),
  );
  return {
    contact: toContact(merged, merged.tag_ids, catalog),
    merged: others.map(({ id, number }) => ({ id, number })),
    kept: { ...Object.fromEntries(counted), events: await countEvents(db, workspaceId, ids) },
  };
}

const countEvents: CountOfContacts = async (db, workspaceId, contactIds) => {
  const { rows } = await sql<{ count: number }>`select count(*) from events
    where workspace_id = ${workspaceId} and subject_id = any(${contactIds}::uuid[])`.execute(db);
  return rows[0]?.count ?? 0;
};
