import { catalogUnder } from '../catalog/catalog-references.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
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
    await write.db
      .updateTable('contacts')
      .set({
        first_name: next.first_name,
        last_name: next.last_name,
        email: next.email,
        email_key: next.email_key,
        phone: next.phone,
        phone_key: next.phone_key,
        company: next.company,
        custom_fields: next.custom_fields,
        version: next.version,
        updated_at: next.updated_at,
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
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
