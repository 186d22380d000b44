// A change of many leads: what it does to those that one transaction has read.
import { queriesOf } from '../../../platform/database/queries.ts';
import { addNamesTo } from '../../catalog/add-names.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { DomainError, type FieldProblem, invalidFields } from '../../errors.ts';
import type { CauseJob } from '../../events/cause-job.ts';
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import { inField, underPath } from '../../in-field.ts';
import { newNamesOf } from '../intake/new-names.ts';
import { changedRow, type LeadChanges } from '../lead-changes.ts';
import type { FoundLead } from '../lead-queries.ts';
import { namesIn, tagIdsAfter } from '../lead-tags.ts';
import type { LeadChange } from '../write-leads.ts';
import { createProblemList } from './bulk-problems.ts';

export type BulkChange =
  | { kind: 'bulk_delete' }
  | {
      kind: 'bulk_edit';
      changes: LeadChanges;
      /** As the request had it, for the history. */
      set: object;
    };

/** As the row of the cause keeps it. */
interface BulkSummary {
  set?: object;
  changes?: LeadChanges;
}

export const summaryOf = (change: BulkChange): BulkSummary =>
  change.kind === 'bulk_edit' ? { set: change.set, changes: change.changes } : {};

export function bulkChangeOf({ kind, summary }: Pick<CauseJob, 'kind' | 'summary'>): BulkChange {
  const { set = {}, changes = {} } = summary as BulkSummary;
  if (kind === 'bulk_delete') return { kind };
  return { kind: 'bulk_edit', set, changes };
}

interface PlannedChange {
  /** Of the leads that can take the change. */
  changes: LeadChange[];
  /** With the names that the change created. */
  catalog: Catalog;
  /** Why the other leads cannot take it. */
  problems: FieldProblem[];
}

/** Creates sources and tags that the change names. */
export async function planBulkChange(
  { catalogs }: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  change: BulkChange,
  found: readonly FoundLead[],
  known: Catalog,
): Promise<PlannedChange> {
  if (change.kind === 'bulk_delete') {
    const changes = found.map((before) => ({
      before,
      after: { ...before, row: { ...before.row, deleted_at: write.at } },
    }));
    return { changes, catalog: known, problems: [] };
  }
  const { changes } = change;
  const names = newNamesOf({ source: changes.source, tags: namesIn(changes) }, known);
  const catalog = await inField('set', () => addNamesTo(known, queriesOf(write.db), names));
  write.afterCommit(() => catalogs.keep(catalog));
  return { ...planEdit(found, changes, catalog), catalog };
}

export function refuseProblems(problems: FieldProblem[]): void {
  if (problems.length > 0) throw underPath('set', invalidFields(problems));
}

function planEdit(
  found: readonly FoundLead[],
  changes: LeadChanges,
  catalog: Catalog,
): Omit<PlannedChange, 'catalog'> {
  const problems = createProblemList(found.length);
  const planned: LeadChange[] = [];
  for (const before of found) {
    const { row, problems: ofLead } = changedRow(before.row, changes, catalog);
    let { tagIds } = before;
    try {
      tagIds = tagIdsAfter(before.tagIds, changes, catalog);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      ofLead.push(...error.fields);
    }
    problems.add(before.row.number, ofLead);
    if (ofLead.length === 0) planned.push({ before, after: { ...before, row, tagIds } });
  }
  return { changes: planned, problems: problems.list() };
}
