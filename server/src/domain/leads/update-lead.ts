import { queriesOf } from '../../platform/database/queries.ts';
import { addNamesTo } from '../catalog/add-names.ts';
import { catalogUnder } from '../catalog/catalog-references.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { invalidFields } from '../errors.ts';
import { type ChangeRequest, checkVersion } from '../events/request-context.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { changeEvents } from './change-events.ts';
import { replaceFieldValues } from './fields/field-values.ts';
import { findLead } from './find-lead.ts';
import { isTouch } from './first-touch.ts';
import { newNamesOf } from './intake/new-names.ts';
import type { Lead, LeadRow } from './lead.ts';
import { changedRow, type LeadChanges } from './lead-changes.ts';
import { namesIn, tagIdsAfter } from './lead-tags.ts';
import { toLead } from './to-lead.ts';
import { writeLead } from './write-lead.ts';

/** Changes only the fields in `changes`; of two changes of one field the later wins. */
export async function updateLead(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Lead>,
  ref: Ref,
  changes: LeadChanges,
): Promise<Lead> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const found = await findLead(write.db, workspaceId, ref);
    checkVersion(context, found.row);
    const known = await catalogUnder(deps, workspaceId, write);
    const names = newNamesOf({ source: changes.source, tags: namesIn(changes) }, known);
    const catalog = await addNamesTo(known, queriesOf(write.db), names);
    write.afterCommit(() => deps.catalogs.keep(catalog));
    const { row, problems } = changedRow(found.row, changes, catalog);
    if (problems.length > 0) throw invalidFields(problems);
    const tagIds = tagIdsAfter(found.tagIds, changes, catalog);
    const leadOf = (state: LeadRow, tags: string[]) =>
      toLead(state, catalog, found.contactNumber, tags);
    const before = leadOf(found.row, found.tagIds);
    const events = changeEvents(before, leadOf(row, tagIds));
    if (events.some(({ type }) => isTouch(type, context.actor.type)))
      row.first_touch_at ??= write.at;
    const changed = whatChanged(found.row, row)?.after;
    if (changed === undefined && sameTags(tagIds, found.tagIds)) return before;
    Object.assign(row, { version: found.row.version + 1, updated_at: write.at });
    await writeLead(write, row, changed ?? {}, { before: found.tagIds, after: tagIds });
    if (changed?.custom_fields !== undefined) await replaceFieldValues(write, row, catalog);
    for (const event of events) {
      write.record({ ...event, subjectType: 'lead', subjectId: row.id });
    }
    return leadOf(row, tagIds);
  });
}

function sameTags(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
