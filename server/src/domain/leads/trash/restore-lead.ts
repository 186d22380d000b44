import { catalogUnder } from '../../catalog/catalog-references.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { restoreContact } from '../../contacts/restore-contact.ts';
import { DomainError } from '../../errors.ts';
import { type ChangeRequest, checkVersion } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { Ref } from '../../record-ref.ts';
import { findLead } from '../find-lead.ts';
import type { Lead } from '../lead.ts';
import { leadFacts } from '../lead-events.ts';
import { toLead } from '../to-lead.ts';
import { writeLead } from '../write-lead.ts';
import { trashCutoff } from './trash.ts';

/** Restores a lead from the trash unchanged. */
export async function restoreLead(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Lead>,
  ref: Ref,
): Promise<Lead> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const { row, tagIds } = await findLead(write.db, workspaceId, ref, {
      archived: true,
    });
    if (row.deleted_at === null || row.deleted_at < trashCutoff(write.at)) {
      throw new DomainError('not_found', 'There is no such lead in the trash.');
    }
    checkVersion(context, row);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const contact = await restoreContact(write, catalog, row.contact_id);
    const changed = { deleted_at: null, contact_id: contact.id };
    const next = { ...row, ...changed, version: row.version + 1, updated_at: write.at };
    await writeLead(write, next, changed);
    const lead = toLead(next, catalog, contact.number, tagIds);
    write.record({
      type: 'lead.restored',
      subjectType: 'lead',
      subjectId: lead.id,
      before: null,
      after: leadFacts(lead),
    });
    return lead;
  });
}
