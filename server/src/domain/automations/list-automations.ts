import { sql } from 'kysely';
import { type Part, type PartAsked, readPart } from '../../platform/database/read-part.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Automation } from './automation.ts';
import { automationsOf, toAutomation } from './automation-row.ts';

export interface AutomationFilter {
  active?: boolean | undefined;
}

/** The newest first. */
export async function listAutomations(
  { database }: ReadDeps,
  workspaceId: string,
  { active }: AutomationFilter,
  part: PartAsked,
): Promise<Part<Automation>> {
  const all = automationsOf(workspaceId);
  const rows = active === undefined ? all : sql<never>`${all} and a.active = ${active}`;
  const order = { by: sql`r.number`, type: 'bigint', direction: 'desc' } as const;
  const { items, ...rest } = await readPart(database.kysely, { rows, order }, part);
  return { items: items.map(toAutomation), ...rest };
}
