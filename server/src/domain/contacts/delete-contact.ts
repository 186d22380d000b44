import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { countLabel, type RecordLabels } from '../catalog/referring-records.ts';
import { DomainError } from '../errors.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import type { CountRecords } from '../merge-preview.ts';
import type { Identified, Ref } from '../record-ref.ts';
import { contactFacts } from './contact-events.ts';
import { type FoundContact, secondaryAddresses, tagIds, toContact } from './contact-queries.ts';
import { findContact } from './find-contact.ts';
import { removeAddressKeys } from './write-addresses.ts';

/** A higher layer whose records refer to contacts: see contact-references.ts in domain/. */
export interface ContactReferences {
  labels: RecordLabels;
  /** The number of records that refer to these contacts; deleted records do not count. */
  count: CountRecords;
  /** Which of these contacts have such records. */
  usedOf: (
    db: Kysely<Tables>,
    workspaceId: string,
    contactIds: readonly string[],
  ) => Promise<string[]>;
  /** Gives the records of these contacts to another, deleted ones as well; returns their number. */
  move: (
    write: WorkspaceWrite,
    catalog: Catalog,
    contactIds: readonly string[],
    to: Identified,
  ) => Promise<number>;
}

/**
 * Deletes a contact that has no leads and deals. The next lead of that person creates a new
 * contact; restoring a lead from the trash restores the deleted one.
 */
export async function deleteContact(
  deps: WriteDeps & ReadDeps,
  context: RequestContext,
  ref: Ref,
  references: readonly ContactReferences[],
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const row = await findContact(write.db, workspaceId, ref);
    checkVersion(context, row);
    await refuseUsed(write, workspaceId, row.id, references);
    await removeContacts(write, await catalogUnder(deps, workspaceId, write), [row]);
  });
}

/**
 * Deletes those contacts to which no record refers, with a few statements. Returns the others, by id,
 * and whether they are there.
 */
export async function deleteUnusedContacts(
  deps: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  workspaceId: string,
  ids: readonly string[],
  references: readonly ContactReferences[],
): Promise<Map<string, 'used' | 'gone'>> {
  const others = new Map<string, 'used' | 'gone'>();
  for (const { usedOf } of references) {
    for (const id of await usedOf(write.db, workspaceId, ids)) others.set(id, 'used');
  }
  const unused = ids.filter((id) => !others.has(id));
  const catalog = await catalogUnder(deps, workspaceId, write);
  const deleted = await markDeleted(write, catalog, unused);
  recordDeletions(write, catalog, deleted);
  const found = new Set(deleted.map(({ id }) => id));
  for (const id of unused) if (!found.has(id)) others.set(id, 'gone');
  return others;
}

/** Contacts to which no other record refers; `mergedInto` is the one that took them in. */
export async function removeContacts(
  write: WorkspaceWrite,
  catalog: Catalog,
  rows: readonly FoundContact[],
  mergedInto?: Identified,
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  recordDeletions(write, catalog, await markDeleted(write, catalog, ids), mergedInto);
}

/** Also reads them. Without match keys no new lead finds them. */
async function markDeleted(
  write: WorkspaceWrite,
  { workspaceId }: Catalog,
  ids: readonly string[],
): Promise<FoundContact[]> {
  if (ids.length === 0) return [];
  const { db, at } = write;
  await removeAddressKeys(write, workspaceId, ids);
  const { rows } = await sql<FoundContact>`
    update contacts c set deleted_at = ${at}, email_key = null, phone_key = null,
      version = c.version + 1, updated_at = ${at}
    where c.workspace_id = ${workspaceId} and c.id = any(${ids}::uuid[]) and c.deleted_at is null
    returning c.*, ${write.catalogVersion}::bigint as catalog_version,
      ${secondaryAddresses} as secondary, ${tagIds} as tag_ids`.execute(db);
  return rows.sort((one, other) => one.number - other.number);
}

function recordDeletions(
  write: WorkspaceWrite,
  catalog: Catalog,
  rows: readonly FoundContact[],
  mergedInto?: Identified,
): void {
  for (const row of rows) {
    write.record({
      type: 'contact.deleted',
      subjectType: 'contact',
      subjectId: row.id,
      before: contactFacts(toContact(row, row.tag_ids, catalog)),
      after: mergedInto ? { merged_into: mergedInto.number } : null,
    });
  }
}

async function refuseUsed(
  write: WorkspaceWrite,
  workspaceId: string,
  contactId: string,
  references: readonly ContactReferences[],
): Promise<void> {
  const uses: string[] = [];
  for (const { labels, count } of references) {
    const total = await count(write.db, workspaceId, [contactId]);
    if (total > 0) uses.push(countLabel(total, labels));
  }
  if (uses.length === 0) return;
  throw new DomainError('conflict', `The contact has ${uses.join(' and ')}: delete these first.`);
}
