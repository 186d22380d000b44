import type { Database } from '../../platform/database/pool.ts';
import type { CatalogCache } from './catalog-cache.ts';

/** The dependencies of use cases that read. */
export interface ReadDeps {
  database: Database;
  catalogs: CatalogCache;
}
