import { catalogUnder } from '../catalog/catalog-references.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { DomainError } from '../errors.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { contactFacts } from './contact-events.ts';
import { toContact } from './contact-queries.ts';
import { findContact } from './find-contact.ts';

/** Who refers to contacts. These stand above them, and are listed for them in contact-users.ts. */
export interface ContactReferences {
  labels: { singular: string; plural: string };
  /** How many refer to a contact, those that were deleted not counted. */
  count: (write: WorkspaceWrite, workspaceId: string, contactId: string) => Promise<number>;
}

/**
 * A contact goes when its leads and deals are gone. The next lead of that person makes another one;
 * when one of its leads comes out of the trash, it comes back.
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
    const catalog = await catalogUnder(deps, workspaceId, write);
    await write.db
      .updateTable('contacts')
      .set({
        deleted_at: write.at,
        // So that nothing finds it by these any more.
        email_key: null,
        phone_key: null,
        version: row.version + 1,
        updated_at: write.at,
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
    write.record({
      type: 'contact.deleted',
      subjectType: 'contact',
      subjectId: row.id,
      before: contactFacts(toContact(row, row.tag_ids, catalog)),
      after: null,
    });
  });
}

async function refuseUsed(
  write: WorkspaceWrite,
  workspaceId: string,
  contactId: string,
  references: readonly ContactReferences[],
): Promise<void> {
  const uses: string[] = [];
  for (const { labels, count } of references) {
    const many = await count(write, workspaceId, contactId);
    if (many > 0) uses.push(`${many} ${many === 1 ? labels.singular : labels.plural}`);
  }
  if (uses.length === 0) return;
  throw new DomainError('conflict', `The contact has ${uses.join(' and ')}: delete these first.`);
}
