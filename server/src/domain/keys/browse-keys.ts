import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { Database } from '../../platform/database/pool.ts';
import type { Contract } from './key.ts';
import { type KeyView, type KeyViewRow, keysOf, toKeyView } from './key-row.ts';

export interface KeyFilter {
  contract?: Contract | undefined;
  revoked?: boolean | undefined;
}

/** A page of the keys of a workspace, newest first. */
export async function browseKeys(
  { database }: { database: Database },
  workspaceId: string,
  { contract, revoked }: KeyFilter,
  page: PageParams,
): Promise<Page<KeyView>> {
  const conditions = [sql`true`];
  if (contract !== undefined) conditions.push(sql`k.contract = ${contract}`);
  if (revoked !== undefined) conditions.push(sql`(k.revoked_at is not null) = ${revoked}`);
  const rows = sql<KeyViewRow>`${keysOf(workspaceId)} and ${sql.join(conditions, sql` and `)}`;
  const source = { rows, order: newestFirst };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map(toKeyView), ...rest };
}
