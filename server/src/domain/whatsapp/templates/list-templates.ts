import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../../platform/database/paginate.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { WhatsappTemplate } from './template.ts';
import { type TemplateRow, templatesOf, toTemplate } from './template-queries.ts';

export interface TemplateFilter {
  status?: string;
}

/** As they were synchronised last. */
export async function listTemplates(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  { status }: TemplateFilter,
  page: PageParams,
): Promise<Page<WhatsappTemplate>> {
  const all = templatesOf(workspaceId);
  const rows = status === undefined ? all : sql<TemplateRow>`${all} and t.status = ${status}`;
  const { items, ...rest } = await paginate(database.kysely, { rows, order: newestFirst }, page);
  return { items: items.map(toTemplate), ...rest };
}
