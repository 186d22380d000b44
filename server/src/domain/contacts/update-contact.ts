import { catalogUnder } from '../catalog/catalog-references.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { changedContact, refuseEmptyContact } from './changed-contact.ts';
import type { Contact, ContactChanges } from './contact.ts';
import { contactState } from './contact-events.ts';
import { toContact } from './contact-queries.ts';
import { resolveTagNames, writeContactTags } from './contact-tags.ts';
import { findContact } from './find-contact.ts';
import { refuseTakenEmail } from './refuse-taken-email.ts';

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
  const { workspaceId } = context;
  const changed = await writeInWorkspace(deps, context, async (write) => {
    const found = await findContact(write.db, workspaceId, ref);
    checkVersion(context, found);
    const known = await catalogUnder(deps, workspaceId, write);
    const row = changedContact(found, changes, known.country);
    refuseEmptyContact(row);
    await refuseTakenEmail(write.db, row);
    const { catalog, tagIds } =
      changes.tags === undefined
        ? { catalog: known, tagIds: found.tag_ids }
        : await resolveTagNames(write, known, changes.tags);
    const before = toContact(found, found.tag_ids, catalog);
    const next = { ...row, version: row.version + 1, updated_at: write.at };
    const contact = toContact(next, tagIds, catalog);
    const difference = whatChanged(withSortedTags(before), withSortedTags(contact));
    if (difference === undefined) return { contact: before, catalog };
    await updateRow(write, workspaceId, 'contacts', row, {
      first_name: row.first_name,
      last_name: row.last_name,
      email: row.email,
      email_key: row.email_key,
      phone: row.phone,
      phone_key: row.phone_key,
      company: row.company,
      custom_fields: row.custom_fields,
    });
    await writeContactTags(write, row, found.tag_ids, tagIds);
    write.record({
      type: 'contact.updated',
      subjectType: 'contact',
      subjectId: row.id,
      ...difference,
    });
    return { contact, catalog };
  });
  deps.catalogs.keep(changed.catalog);
  return changed.contact;
}

/** A different order of the same tags is no change. */
function withSortedTags(contact: Contact) {
  const state = contactState(contact);
  return { ...state, tags: state.tags.toSorted() };
}
