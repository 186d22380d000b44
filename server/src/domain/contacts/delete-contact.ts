import { sql } from 'kysely';
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
import { contactsOf, type FoundContact, toContact } from './contact-queries.ts';
import { findContact } from './find-contact.ts';
import { removeAddressKeys } from './write-addresses.ts';

/** A higher layer whose records refer to contacts: see contact-references.ts in domain/. */
export interface ContactReferences {
  labels: RecordLabels;
  /** The number of records that refer to these contacts; deleted records do not count. */
  count: CountRecords;
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
  await writeInWorkspace(deps, context, (write) =>
    deleteContactWithin(deps, write, context, ref, references),
  );
}

/** As part of another change. */
export async function deleteContactWithin(
  deps: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  context: RequestContext,
  ref: Ref,
  references: readonly ContactReferences[],
): Promise<void> {
  const { workspaceId } = context;
  const row = await findContact(write.db, workspaceId, ref);
  checkVersion(context, row);
  await refuseUsed(write, workspaceId, row.id, references);
  await removeContacts(write, await catalogUnder(deps, workspaceId, write), [row]);
}

/**
 * Deletes contacts together, in a few statements, if all exist and no record refers to any of them.
 * Otherwise it deletes none, and returns false.
 */
export async function deleteUnusedContacts(
  deps: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  workspaceId: string,
  ids: readonly string[],
  references: readonly ContactReferences[],
): Promise<boolean> {
  for (const { count } of references) {
    if ((await count(write.db, workspaceId, ids)) > 0) return false;
  }
  const rows = contactsOf(workspaceId, sql`c.id = any(${ids}::uuid[])`);
  const { rows: found } = await rows.execute(write.db);
  if (found.length < ids.length) return false;
  await removeContacts(write, await catalogUnder(deps, workspaceId, write), found);
  return true;
}

/** Contacts to which no other record refers; `mergedInto` is the one that took them in. */
export async function removeContacts(
  write: WorkspaceWrite,
  catalog: Catalog,
  rows: readonly FoundContact[],
  mergedInto?: Identified,
): Promise<void> {
  const { workspaceId } = catalog;
  const ids = rows.map(({ id }) => id);
  // Without match keys no new lead finds them.
  await sql`update contacts set deleted_at = ${write.at}, email_key = null, phone_key = null,
      version = version + 1, updated_at = ${write.at}
    where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(write.db);
  await removeAddressKeys(write, workspaceId, ids);
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
