import { queriesOf } from '../../platform/database/queries.ts';
import { addNamesTo } from '../catalog/add-names.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { invalidFields } from '../errors.ts';
import {
  type ChangeRequest,
  checkVersion,
  type RequestContext,
} from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { findLead } from './find-lead.ts';
import { newNamesOf } from './intake/new-names.ts';
import type { Lead } from './lead.ts';
import { changedRow, type LeadChanges } from './lead-changes.ts';
import type { FoundLead } from './lead-queries.ts';
import { namesIn, tagIdsAfter } from './lead-tags.ts';
import { leadOf, writeLeads } from './write-leads.ts';

/** Changes only the fields in `changes`; of two changes of one field the later wins. */
export async function updateLead(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Lead>,
  ref: Ref,
  changes: LeadChanges,
): Promise<Lead> {
  return writeInWorkspace(deps, context, async (write) => {
    const found = await findLead(write.db, context.workspaceId, ref);
    return changeLead(deps, write, context, found, changes);
  });
}

/** Changes a lead that was read under the lock. */
export async function changeLead(
  deps: ReadDeps,
  write: WorkspaceWrite,
  context: RequestContext,
  found: FoundLead,
  changes: LeadChanges,
): Promise<Lead> {
  checkVersion(context, found.row);
  const known = await catalogUnder(deps, context.workspaceId, write);
  const names = newNamesOf({ source: changes.source, tags: namesIn(changes) }, known);
  const catalog = await addNamesTo(known, queriesOf(write.db), names);
  write.afterCommit(() => deps.catalogs.keep(catalog));
  const { row, problems } = changedRow(found.row, changes, catalog);
  if (problems.length > 0) throw invalidFields(problems);
  const after = { ...found, row, tagIds: tagIdsAfter(found.tagIds, changes, catalog) };
  const [lead = leadOf(found, catalog)] = await writeLeads(write, catalog, [
    { before: found, after },
  ]);
  return lead;
}
