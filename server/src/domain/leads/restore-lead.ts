import { queriesOf } from '../../platform/database/queries.ts';
import type { Ref } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { DomainError } from '../errors.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { findLead } from './find-lead.ts';
import type { Lead } from './lead.ts';
import { leadFacts } from './lead-events.ts';
import { toLead } from './to-lead.ts';
import { goneBefore } from './trash.ts';
import { writeLead } from './write-lead.ts';

/** Takes a lead out of the trash, as it was. */
export async function restoreLead(
  deps: WriteDeps & ReadDeps,
  asked: Asked,
  ref: Ref,
): Promise<Lead> {
  const { workspaceId, actor } = asked;
  return writeInWorkspace(deps, workspaceId, actor, async (write) => {
    const { row, contactNumber, tagIds } = await findLead(write.db, workspaceId, ref, {
      archived: true,
    });
    if (row.deleted_at === null || row.deleted_at < goneBefore(write.at)) {
      throw new DomainError('not_found', 'There is no such lead in the trash.');
    }
    checkVersion(asked, row);
    const catalog = await deps.catalogs.at(workspaceId, write.catalogVersion, queriesOf(write.db));
    const next = { ...row, version: row.version + 1, updated_at: write.at, deleted_at: null };
    await writeLead(write, next, { deleted_at: null });
    const lead = toLead(next, catalog, contactNumber, tagIds);
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
