import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Form } from './form.ts';
import { type FormRow, formsOf, toForm } from './form-row.ts';

/** Newest first. `active` left out lists both active and inactive forms. */
export async function listForms(
  { database, catalogs }: ReadDeps,
  workspaceId: string,
  active: boolean | undefined,
  page: PageParams,
): Promise<Page<Form>> {
  const condition = active === undefined ? sql`` : sql`and f.active = ${active}`;
  const rows = sql<FormRow>`${formsOf(workspaceId)} ${condition}`;
  const { items, ...rest } = await paginate(database.kysely, { rows, order: newestFirst }, page);
  const [first] = items;
  if (first === undefined) return { items: [], ...rest };
  const catalog = await catalogs.at(workspaceId, first.catalog_version, database.pool);
  return { items: items.map((row) => toForm(row, catalog)), ...rest };
}
