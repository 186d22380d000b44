import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Automation } from './automation.ts';
import { automationsOf, toAutomation } from './automation-row.ts';

export interface AutomationFilter {
  active?: boolean | undefined;
}

/** Newest first. */
export async function listAutomations(
  { database }: ReadDeps,
  workspaceId: string,
  { active }: AutomationFilter,
  page: PageParams,
): Promise<Page<Automation>> {
  const all = automationsOf(workspaceId);
  const rows = active === undefined ? all : sql<never>`${all} and a.active = ${active}`;
  const { items, ...rest } = await paginate(database.kysely, { rows, order: newestFirst }, page);
  return { items: items.map(toAutomation), ...rest };
}
