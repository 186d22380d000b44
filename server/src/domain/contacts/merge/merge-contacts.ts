import { newId } from '../../../platform/ids.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { catalogUnder } from '../../catalog/catalog-under.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { recordCause } from '../../events/causes.ts';
import { type ChangeRequest, checkVersion } from '../../events/request-context.ts';
import { updateRow } from '../../events/update-row.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../../events/write-in-workspace.ts';
import { recordMerge } from '../../merged-records.ts';
import type { Ref } from '../../record-ref.ts';
import type { MergeRequest } from '../../resolve-merge.ts';
import type { Contact } from '../contact.ts';
import { contactChange } from '../contact-events.ts';
import { type FoundContact, toContact } from '../contact-queries.ts';
import { writeContactTags } from '../contact-tags.ts';
import { type ContactReferences, removeContacts } from '../delete-contact.ts';
import { contactColumns } from '../update-contact.ts';
import { writeAddresses } from '../write-addresses.ts';
import { type MergePlan, planMerge, readMerge, refuseTooMany } from './plan-merge.ts';

/**
 * Makes other contacts part of this one: their leads and deals become its own, and their ids lead to
 * it. An undo of its cause parts them again.
 */
export async function mergeContacts(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<Contact>,
  ref: Ref,
  merge: MergeRequest,
  references: readonly ContactReferences[],
): Promise<Contact> {
  const { workspaceId, actor, causeId: causeOf = newId } = request;
  const causeId = causeOf();
  return writeInWorkspace(deps, { ...request, causeId: () => causeId }, async (write) => {
    const read = await readMerge(write.db, workspaceId, ref, merge);
    checkVersion(request, read.survivor);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const plan = planMerge(read, catalog, write.at);
    const contact = await mergeWithin(write, catalog, plan, references);
    const cause = { workspaceId, id: causeId, kind: 'merge', actor, at: write.at } as const;
    await recordCause(write.db, { ...cause, subjects: { contact: 1 + plan.others.length } });
    return contact;
  });
}

/** As part of another change. */
export async function mergeWithin(
  write: WorkspaceWrite,
  catalog: Catalog,
  { survivor, others, merged }: MergePlan,
  references: readonly ContactReferences[],
): Promise<Contact> {
  const from = others.map(({ id }) => id);
  let moved = 0;
  for (const { move } of references) moved += await move(write, catalog, from, survivor);
  refuseTooMany(moved);
  for (const other of others) {
    await removeContacts(write, catalog, [other], survivor);
    await recordMerge(write, catalog.workspaceId, 'contact', other, survivor);
  }
  return writeSurvivor(write, catalog, survivor, merged, others);
}

async function writeSurvivor(
  write: WorkspaceWrite,
  catalog: Catalog,
  before: FoundContact,
  after: FoundContact,
  others: readonly FoundContact[],
): Promise<Contact> {
  const columns = contactColumns(after);
  const written = await updateRow(write, catalog.workspaceId, 'contacts', before, columns);
  await writeAddresses(write, catalog.workspaceId, [after]);
  await writeContactTags(write, after, before.tag_ids, after.tag_ids);
  const contact = toContact({ ...after, ...written }, after.tag_ids, catalog);
  const change = contactChange(toContact(before, before.tag_ids, catalog), contact);
  write.record({
    type: 'contact.merged',
    subjectType: 'contact',
    subjectId: before.id,
    before: { ...change?.before, merged: [] },
    after: { ...change?.after, merged: others.map(({ number }) => number) },
  });
  return contact;
}
