import {
  byName,
  type Page,
  type PageParams,
  paginate,
} from '../../../platform/database/paginate.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Template } from './template.ts';
import { templatesOf, toTemplate } from './template-queries.ts';

export async function listTemplates(
  { database }: ReadDeps,
  workspaceId: string,
  page: PageParams,
): Promise<Page<Template>> {
  const source = { rows: templatesOf(workspaceId), order: byName };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map(toTemplate), ...rest };
}
