import type { Database } from '../../platform/database/pool.ts';
import type { CatalogCache } from './catalog-cache.ts';

/** What verbs that read work with. */
export interface ReadDeps {
  database: Database;
  catalogs: CatalogCache;
}
