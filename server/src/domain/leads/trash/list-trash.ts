import { sql } from 'kysely';
import type { Clock } from '../../../platform/clock.ts';
import { type Page, type PageParams, paginate } from '../../../platform/database/paginate.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Lead } from '../lead.ts';
import { selectFoundLeads, toFound } from '../lead-queries.ts';
import { toLead } from '../to-lead.ts';
import { isNotMerged, trashCutoff } from './trash.ts';

export interface TrashedLead extends Lead {
  deletedAt: Date;
}

interface Trashed {
  id: string;
  number: number;
  deleted_at: Date;
}

/** Lists the leads in the trash, most recently deleted first. */
export async function listTrash(
  { database, catalogs, clock }: ReadDeps & { clock: Clock },
  workspaceId: string,
  page: PageParams,
): Promise<Page<TrashedLead>> {
  const rows = sql<Trashed>`select id, number, deleted_at from leads
    where workspace_id = ${workspaceId} and deleted_at is not null
      and deleted_at >= ${trashCutoff(clock.now()).toISOString()}
      and ${isNotMerged(workspaceId)}`;
  const order = { by: sql`r.deleted_at`, type: 'timestamptz', direction: 'desc' } as const;
  const { items, ...rest } = await paginate(database.kysely, { rows, order }, page);
  const ids = items.map(({ id }) => id);
  const leadsOfPage = selectFoundLeads(sql`select * from leads
    where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`);
  const found = (await leadsOfPage.execute(database.kysely)).rows;
  const version = found[0]?.catalog_version;
  if (version === undefined) return { items: [], ...rest };
  const catalog = await catalogs.at(workspaceId, version, database.pool);
  const leads = new Map<string, Lead>();
  for (const trashed of found) {
    const { row, contactNumber, tagIds } = toFound(trashed);
    leads.set(row.id, toLead(row, catalog, contactNumber, tagIds));
  }
  const shown = items.flatMap(({ id, deleted_at: deletedAt }) => {
    const lead = leads.get(id);
    return lead === undefined ? [] : [{ ...lead, deletedAt }];
  });
  return { items: shown, ...rest };
}
