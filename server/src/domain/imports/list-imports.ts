import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Import } from './import.ts';
import { importsOf, toImport } from './import-row.ts';

export async function listImports(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  page: PageParams,
): Promise<Page<Import>> {
  const list = { rows: importsOf(workspaceId), order: newestFirst };
  const { items, ...rest } = await paginate(database.kysely, list, page);
  return { items: items.map(toImport), ...rest };
}
