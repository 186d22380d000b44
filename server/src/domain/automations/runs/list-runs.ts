import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../../platform/database/paginate.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Ref } from '../../record-ref.ts';
import { findAutomationRow } from '../automation-row.ts';
import type { RunState } from './run.ts';
import { type AutomationRun, runsOf, toRun } from './run-row.ts';

export interface RunFilter {
  state?: RunState;
}

/** Newest first. */
export async function listRuns(
  { database }: ReadDeps,
  workspaceId: string,
  ref: Ref,
  { state }: RunFilter,
  page: PageParams,
): Promise<Page<AutomationRun>> {
  const { id } = await findAutomationRow(database.kysely, workspaceId, ref);
  const inState = state === undefined ? sql`true` : sql`r.state = ${state}`;
  const rows = runsOf(workspaceId, sql`r.automation_id = ${id} and ${inState}`);
  const { items, ...rest } = await paginate(database.kysely, { rows, order: newestFirst }, page);
  return { items: items.map(toRun), ...rest };
}
