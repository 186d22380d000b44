import { catalogUnder } from '../../catalog/catalog-under.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { restoreContact } from '../../contacts/restore-contact.ts';
import { DomainError } from '../../errors.ts';
import { type ChangeRequest, checkVersion } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { findSurvivor } from '../../merged-records.ts';
import type { Ref } from '../../record-ref.ts';
import { findLead } from '../find-lead.ts';
import type { Lead } from '../lead.ts';
import { leadOf, writeLeads } from '../write-leads.ts';
import { trashCutoff } from './trash.ts';

/** Restores a lead from the trash unchanged. */
export async function restoreLead(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Lead>,
  ref: Ref,
): Promise<Lead> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const found = await findLead(write.db, workspaceId, ref, { archived: true });
    const { row } = found;
    if (row.deleted_at === null || row.deleted_at < trashCutoff(write.at)) {
      throw new DomainError('not_found', 'There is no such lead in the trash.');
    }
    checkVersion(context, row);
    if (await findSurvivor(write.db, workspaceId, 'lead', { id: row.id })) {
      throw new DomainError('conflict', 'The lead is part of another one: undo the merge.');
    }
    const catalog = await catalogUnder(deps, workspaceId, write);
    const contact = await restoreContact(write, catalog, row.contact_id);
    const after = {
      ...found,
      contactNumber: contact.number,
      row: { ...row, deleted_at: null, contact_id: contact.id },
    };
    const [lead = leadOf(after, catalog)] = await writeLeads(write, catalog, [
      { before: found, after },
    ]);
    return lead;
  });
}
