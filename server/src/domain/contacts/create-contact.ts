import { newId } from '../../platform/ids.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { changedContact, refuseEmptyContact } from './changed-contact.ts';
import type { Contact, ContactChanges, ContactRow } from './contact.ts';
import { contactFacts } from './contact-events.ts';
import { toContact } from './contact-queries.ts';
import { resolveTagNames, writeContactTags } from './contact-tags.ts';
import { refuseTakenEmail } from './refuse-taken-email.ts';
import { writeAddresses } from './write-addresses.ts';

export async function createContact(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<Contact>,
  draft: ContactChanges,
): Promise<Contact> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, request, async (write) => {
    const known = await catalogUnder(deps, workspaceId, write);
    const empty = emptyRow(workspaceId, newId(), write.at);
    const row = changedContact(empty, draft, known, write.at);
    refuseEmptyContact(row);
    await refuseTakenEmail(write.db, row);
    const { catalog, tagIds } = await resolveTagNames(write, known, draft.tags ?? []);
    const { number: _, secondary: __, ...values } = row;
    const { number } = await write.db
      .insertInto('contacts')
      .values(values)
      .returning('number')
      .executeTakeFirstOrThrow();
    const created = { ...row, number };
    await writeAddresses(write, workspaceId, [created]);
    await writeContactTags(write, row, [], tagIds);
    const contact = toContact(created, tagIds, catalog);
    write.record({
      type: 'contact.created',
      subjectType: 'contact',
      subjectId: row.id,
      before: null,
      after: contactFacts(contact),
    });
    write.afterCommit(() => deps.catalogs.keep(catalog));
    return contact;
  });
}

/** The row that the draft is applied to. */
function emptyRow(workspaceId: string, id: string, at: Date): ContactRow {
  return {
    workspace_id: workspaceId,
    id,
    number: 0,
    first_name: '',
    last_name: '',
    email: null,
    email_key: null,
    email_label: null,
    phone: null,
    phone_key: null,
    phone_label: null,
    secondary: [],
    company: null,
    website: null,
    address: null,
    city: null,
    state: null,
    zip: null,
    country: null,
    language: null,
    owner_member_id: null,
    consent: null,
    custom_fields: {},
    version: 1,
    created_at: at,
    updated_at: at,
    deleted_at: null,
  };
}
