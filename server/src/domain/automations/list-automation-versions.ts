import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Automation } from './automation.ts';
import { findAutomationRow, toAutomation, versionsOf } from './automation-row.ts';

/** Newest version first. */
export async function listAutomationVersions(
  { database }: ReadDeps,
  workspaceId: string,
  ref: Ref,
  page: PageParams,
): Promise<Page<Automation>> {
  const { id, number } = await findAutomationRow(database.kysely, workspaceId, ref);
  const source = { rows: versionsOf(workspaceId, id), order: newestFirst };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map((row) => toAutomation({ ...row, number })), ...rest };
}
