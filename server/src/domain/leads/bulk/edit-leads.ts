import { queriesOf } from '../../../platform/database/queries.ts';
import { newId } from '../../../platform/ids.ts';
import { addNamesTo } from '../../catalog/add-names.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { catalogUnder } from '../../catalog/catalog-under.ts';
import { DomainError, invalidFields } from '../../errors.ts';
import { recordCause } from '../../events/causes.ts';
import type { RequestContext } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import { inField } from '../../in-field.ts';
import { newNamesOf } from '../intake/new-names.ts';
import { changedRow, type LeadChanges } from '../lead-changes.ts';
import type { FoundLead } from '../lead-queries.ts';
import { namesIn, tagIdsAfter } from '../lead-tags.ts';
import { type LeadChange, writeLeads } from '../write-leads.ts';
import { createProblemList } from './bulk-problems.ts';
import { type BulkResult, type BulkTarget, readTarget, resolveTarget } from './bulk-target.ts';

/**
 * Makes the same changes to many leads, in one transaction and under one cause. When one lead cannot
 * take a change, none is changed. `summary` describes the changes in the list of causes.
 */
export async function editLeads(
  deps: WriteDeps & ListDeps,
  context: RequestContext,
  target: BulkTarget,
  changes: LeadChanges,
  summary: object,
): Promise<BulkResult> {
  const { workspaceId, actor, causeId: causeOf = newId } = context;
  const resolved = await resolveTarget(deps, workspaceId, target);
  const causeId = causeOf();
  const request = { ...context, causeId: () => causeId };
  return writeInWorkspace(deps, request, async (write) => {
    const found = await readTarget(write, workspaceId, resolved);
    const known = await catalogUnder(deps, workspaceId, write);
    const names = newNamesOf({ source: changes.source, tags: namesIn(changes) }, known);
    const catalog = await inField('set', () => addNamesTo(known, queriesOf(write.db), names));
    write.afterCommit(() => deps.catalogs.keep(catalog));
    const edits = await inField('set', () => changesOf(found, changes, catalog));
    const changed = await writeLeads(write, catalog, edits);
    const count = changed.length;
    const cause = { workspaceId, id: causeId, actor, at: write.at, count, summary };
    await recordCause(write.db, { ...cause, kind: 'bulk_edit' });
    return { causeId, count };
  });
}

function changesOf(
  found: readonly FoundLead[],
  changes: LeadChanges,
  catalog: Catalog,
): LeadChange[] {
  const problems = createProblemList(found.length);
  const result = found.map((before) => {
    const { row, problems: ofRow } = changedRow(before.row, changes, catalog);
    let { tagIds } = before;
    try {
      tagIds = tagIdsAfter(before.tagIds, changes, catalog);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      problems.add(before.row.number, error.fields);
    }
    problems.add(before.row.number, ofRow);
    return { before, after: { ...before, row, tagIds } };
  });
  const all = problems.list();
  if (all.length > 0) throw invalidFields(all);
  return result;
}
