import { sql } from 'kysely';
import { type Part, type PartAsked, readPart } from '../../platform/database/read-part.ts';
import type { Ref } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Automation } from './automation.ts';
import { findAutomationRow, toAutomation, versionsOf } from './automation-row.ts';

/** What an automation was, the newest version first. */
export async function listAutomationVersions(
  { database }: ReadDeps,
  workspaceId: string,
  ref: Ref,
  part: PartAsked,
): Promise<Part<Automation>> {
  const { id, number } = await findAutomationRow(database.kysely, workspaceId, ref);
  const order = { by: sql`r.number`, type: 'bigint', direction: 'desc' } as const;
  const source = { rows: versionsOf(workspaceId, id), order };
  const { items, ...rest } = await readPart(database.kysely, source, part);
  return { items: items.map((row) => toAutomation({ ...row, number })), ...rest };
}
