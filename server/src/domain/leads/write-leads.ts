// Writes changed leads and records their events. The number of statements does not grow with the
// number of leads.
import { type Queries, queriesOf } from '../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../platform/database/rows.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { whatChanged } from '../events/what-changed.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { changeEvents } from './change-events.ts';
import { createCountAccumulator } from './counts/lead-counts.ts';
import { writeCounts } from './counts/write-counts.ts';
import { isTouch } from './first-touch.ts';
import type { KnownLead } from './intake/lead-index.ts';
import type { Lead, LeadRow } from './lead.ts';
import { type ChangedColumn, columnOf, keyColumns } from './lead-columns.ts';
import { writeLeadTags } from './lead-tag-rows.ts';
import { toLead } from './to-lead.ts';

export interface LeadChange {
  before: KnownLead;
  after: KnownLead;
}

/** Returns the leads that differ, at their next versions. The others get no event. */
export async function writeLeads(
  write: WorkspaceWrite,
  catalog: Catalog,
  changes: readonly LeadChange[],
): Promise<Lead[]> {
  const queries = queriesOf(write.db);
  const { changed, written } = sendLeads({ ...write, queries }, catalog, changes);
  await written;
  return changed.map((lead) => leadOf(lead, catalog));
}

export interface LeadWrite extends Pick<WorkspaceWrite, 'actor' | 'at' | 'record'> {
  queries: Queries;
}

interface SentLeads {
  changed: KnownLead[];
  written: Promise<unknown>;
}

/** The same, with all statements issued at once: they can be part of a pipelined batch. */
export function sendLeads(
  write: LeadWrite,
  catalog: Catalog,
  changes: readonly LeadChange[],
): SentLeads {
  const columns = new Set<ChangedColumn>();
  const changed: LeadChange[] = [];
  const counts = createCountAccumulator();
  for (const { before, after } of changes) {
    const events = changeEvents(leadOf(before, catalog), leadOf(after, catalog));
    const row = touchedRow(after.row, events, write);
    const names = Object.keys(whatChanged(before.row, row)?.after ?? {});
    if (names.length === 0 && hasSameTags(before, after)) continue;
    for (const name of names) columns.add(name as ChangedColumn);
    const next = { ...row, version: before.row.version + 1, updated_at: write.at };
    const change = { before, after: { ...after, row: next } };
    changed.push(change);
    counts.count(before, change.after);
    for (const event of events) {
      write.record({ ...event, subjectType: 'lead', subjectId: next.id });
    }
  }
  const leads = changed.map(({ after }) => after);
  if (changed.length === 0) return { changed: leads, written: Promise.resolve() };
  const { workspaceId } = catalog;
  const written = Promise.all([
    writeRows(write, workspaceId, changed, [...columns]),
    writeLeadTags(write.queries, workspaceId, changed),
    writeCounts(write.queries, counts.changes()),
  ]);
  return { changed: leads, written };
}

function touchedRow(
  row: LeadRow,
  events: readonly { type: string }[],
  { actor, at }: LeadWrite,
): LeadRow {
  const isTouched = events.some(({ type }) => isTouch(type, actor.type));
  return isTouched && row.first_touch_at === null ? { ...row, first_touch_at: at } : row;
}

export const leadOf = ({ row, contactNumber, tagIds }: KnownLead, catalog: Catalog): Lead =>
  toLead(row, catalog, contactNumber, tagIds);

function hasSameTags({ tagIds: one }: KnownLead, { tagIds: other }: KnownLead): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

async function writeRows(
  { queries, at }: LeadWrite,
  workspaceId: string,
  changes: readonly LeadChange[],
  names: readonly ChangedColumn[],
): Promise<void> {
  const columns: Column<LeadRow>[] = [...keyColumns, ...names.map(columnOf)];
  const assignments = names.map((name) => `${name} = i.${name}, `).join('');
  const next = columns.length;
  const rows = changes.map(({ after }) => after.row);
  await queries.query({
    text: `update leads l set ${assignments}version = l.version + 1, updated_at = $${next + 1}
      from ${unnestText(columns, 'i')}
      where l.workspace_id = $${next + 2} and l.id = i.id`,
    values: [...columnValues(columns, rows), at.toISOString(), workspaceId],
  });
}
