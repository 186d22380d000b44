// Caches the active offers of workspaces by catalog version, so that a lead finds its offer without a
// query. An entry may be stale when another process changed an offer; the transaction of the lead
// detects that (see sell-leads.ts).
import { LRUCache } from 'lru-cache';
import type { PipelinePool } from '../../platform/database/pipeline-pool.ts';
import { nameKey } from '../catalog/catalog.ts';
import type { CatalogCache } from '../catalog/catalog-cache.ts';
import type { Offer } from './offer.ts';
import { type OfferRow, offerColumns, toOffer } from './offer-row.ts';

export interface OfferCache {
  /** The active offer of a category; possibly stale. */
  cached: (workspaceId: string, category: string) => Promise<Offer | undefined>;
  /** The active offer of a category, read from the database. */
  current: (workspaceId: string, category: string) => Promise<Offer | undefined>;
}

interface WorkspaceOffers {
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
  const cache = new LRUCache<string, WorkspaceOffers>({ max: maxWorkspaces });

  async function read(workspaceId: string): Promise<WorkspaceOffers> {
    const { rows } = await deps.intake.query<
      { catalogVersion: number } & (OfferRow | { id: null })
    >({ ...readOffers, values: [workspaceId] });
    const offers: WorkspaceOffers = {
      version: rows[0]?.catalogVersion ?? 0,
      byCategory: new Map(),
    };
    for (const row of rows) {
      if (row.id !== null) offers.byCategory.set(nameKey(row.category), toOffer(row));
    }
    cache.set(workspaceId, offers);
    return offers;
  }

  return {
    async cached(workspaceId, category) {
      const catalog = await deps.catalogs.any(workspaceId, deps.intake);
      const entry = cache.get(workspaceId);
      const offers =
        entry !== undefined && entry.version >= catalog.version ? entry : await read(workspaceId);
      return offers.byCategory.get(nameKey(category));
    },
    async current(workspaceId, category) {
      return (await read(workspaceId)).byCategory.get(nameKey(category));
    },
  };
}
