import { queriesOf } from '../../../platform/database/queries.ts';
import { addNamesTo } from '../../catalog/add-names.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { DomainError, invalidFields } from '../../errors.ts';
import type { RequestContext } from '../../events/request-context.ts';
import type { WriteDeps } from '../../events/write-in-workspace.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import { inField } from '../../in-field.ts';
import { newNamesOf } from '../intake/new-names.ts';
import { changedRow, type LeadChanges } from '../lead-changes.ts';
import type { FoundLead } from '../lead-queries.ts';
import { namesIn, tagIdsAfter } from '../lead-tags.ts';
import { type LeadChange, writeLeads } from '../write-leads.ts';
import { createProblemList } from './bulk-problems.ts';
import type { BulkResult, BulkTarget } from './bulk-target.ts';
import { writeInBulk } from './write-in-bulk.ts';

/**
 * Makes the same changes to many leads. When one lead cannot take a change, none is changed. `summary`
 * describes the changes in the list of causes.
 */
export function editLeads(
  deps: WriteDeps & ListDeps,
  context: RequestContext,
  target: BulkTarget,
  changes: LeadChanges,
  summary: object,
): Promise<BulkResult> {
  const cause = { kind: 'bulk_edit', summary } as const;
  return writeInBulk(deps, context, target, cause, async (write, found, known) => {
    const names = newNamesOf({ source: changes.source, tags: namesIn(changes) }, known);
    const catalog = await inField('set', () => addNamesTo(known, queriesOf(write.db), names));
    write.afterCommit(() => deps.catalogs.keep(catalog));
    const edits = await inField('set', () => changesOf(found, changes, catalog));
    return (await writeLeads(write, catalog, edits)).length;
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
