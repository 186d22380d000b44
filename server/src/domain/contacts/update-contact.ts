import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { changedContact, refuseEmptyContact } from './changed-contact.ts';
import { type Contact, type ContactChanges, type ContactRow, plainTexts } from './contact.ts';
import { contactChange } from './contact-events.ts';
import { toContact } from './contact-queries.ts';
import { resolveTagNames, writeContactTags } from './contact-tags.ts';
import { findContact } from './find-contact.ts';
import { refuseTakenEmail } from './refuse-taken-email.ts';
import { writeAddresses } from './write-addresses.ts';

/**
 * Changes only the fields in `changes`. The contact's leads keep the values that they were sent
 * with.
 */
export async function updateContact(
  deps: WriteDeps & ReadDeps,
  context: RequestContext,
  ref: Ref,
  changes: ContactChanges,
): Promise<Contact> {
  return writeInWorkspace(deps, context, (write) =>
    updateContactWithin(deps, write, context, ref, changes),
  );
}

/** As part of another change. */
export async function updateContactWithin(
  deps: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  context: RequestContext,
  ref: Ref,
  changes: ContactChanges,
): Promise<Contact> {
  const { workspaceId } = context;
  const found = await findContact(write.db, workspaceId, ref);
  checkVersion(context, found);
  const known = await catalogUnder(deps, workspaceId, write);
  const row = changedContact(found, changes, known, write.at);
  refuseEmptyContact(row);
  await refuseTakenEmail(write.db, row);
  const { catalog, tagIds } =
    changes.tags === undefined
      ? { catalog: known, tagIds: found.tag_ids }
      : await resolveTagNames(write, known, changes.tags);
  write.afterCommit(() => deps.catalogs.keep(catalog));
  const before = toContact(found, found.tag_ids, catalog);
  const next = { ...row, version: row.version + 1, updated_at: write.at };
  const contact = toContact(next, tagIds, catalog);
  const difference = contactChange(before, contact);
  if (difference === undefined) return before;
  await updateRow(write, workspaceId, 'contacts', row, contactColumns(row));
  if (JSON.stringify(row.secondary) !== JSON.stringify(found.secondary)) {
    await writeAddresses(write, workspaceId, [row]);
  }
  await writeContactTags(write, row, found.tag_ids, tagIds);
  write.record({
    type: 'contact.updated',
    subjectType: 'contact',
    subjectId: row.id,
    ...difference,
  });
  return contact;
}

const changeable = [
  'first_name',
  'last_name',
  'email',
  'email_key',
  'email_label',
  'phone',
  'phone_key',
  'phone_label',
  'language',
  'owner_member_id',
  'consent',
  'custom_fields',
  ...plainTexts,
] as const;

/** The columns that a change can write. */
export const contactColumns = (row: ContactRow): Partial<ContactRow> =>
  Object.fromEntries(changeable.map((name) => [name, row[name]]));
