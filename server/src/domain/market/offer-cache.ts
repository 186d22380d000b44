// The active offers of workspaces that this process remembers, at the version of their catalog: a
// lead's offer is looked up without asking the database. What is remembered may be out of date when
// another process changed an offer; the transaction of the lead finds that out (see sell-leads.ts).
import { LRUCache } from 'lru-cache';
import type { PipelinePool } from '../../platform/database/pipeline-pool.ts';
import { nameKey } from '../catalog/catalog.ts';
import type { CatalogCache } from '../catalog/catalog-cache.ts';
import type { Offer } from './offer.ts';
import { type OfferRow, offerColumns, toOffer } from './offer-row.ts';

export interface OfferCache {
  /** The active offer of a category, as it was when this process last learned of a change. */
  remembered: (workspaceId: string, category: string) => Promise<Offer | undefined>;
  /** The active offer of a category as it is now. */
  current: (workspaceId: string, category: string) => Promise<Offer | undefined>;
}

interface Page {
  version: number;
  byCategory: Map<string, Offer>;
}

const maxWorkspaces = 5_000;
const readOffers = {
  name: 'market-read-offers',
  text: `select c.catalog_version as "catalogVersion", ${offerColumns.map((name) => `f.${name}`).join(', ')}
    from workspace_counters c
    left join offers f on f.workspace_id = c.workspace_id and f.active
    where c.workspace_id = $1`,
};

export function createOfferCache(deps: {
  intake: PipelinePool;
  catalogs: CatalogCache;
}): OfferCache {
  const pages = new LRUCache<string, Page>({ max: maxWorkspaces });

  async function read(workspaceId: string): Promise<Page> {
    const { rows } = await deps.intake.query<
      { catalogVersion: number } & (OfferRow | { id: null })
    >({ ...readOffers, values: [workspaceId] });
    const page: Page = { version: rows[0]?.catalogVersion ?? 0, byCategory: new Map() };
    for (const row of rows) {
      if (row.id !== null) page.byCategory.set(nameKey(row.category), toOffer(row));
    }
    pages.set(workspaceId, page);
    return page;
  }

  return {
    async remembered(workspaceId, category) {
      const catalog = await deps.catalogs.any(workspaceId, deps.intake);
      const known = pages.get(workspaceId);
      const page =
        known !== undefined && known.version >= catalog.version ? known : await read(workspaceId);
      return page.byCategory.get(nameKey(category));
    },
    async current(workspaceId, category) {
      return (await read(workspaceId)).byCategory.get(nameKey(category));
    },
  };
}
