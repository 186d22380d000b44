import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { Integration } from './integration.ts';
import { type IntegrationReadDeps, integrationsOf, toIntegration } from './integration-row.ts';

export interface IntegrationFilter {
  type?: string;
}

/** Newest first. */
export async function listIntegrations(
  { database, sealer }: IntegrationReadDeps,
  workspaceId: string,
  { type }: IntegrationFilter,
  page: PageParams,
): Promise<Page<Integration>> {
  const all = integrationsOf(workspaceId);
  const rows = type === undefined ? all : sql<never>`${all} and i.type = ${type}`;
  const { items, ...rest } = await paginate(database.kysely, { rows, order: newestFirst }, page);
  return { items: items.map((row) => toIntegration(row, sealer)), ...rest };
}
