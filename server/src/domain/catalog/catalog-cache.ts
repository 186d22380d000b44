// Caches the catalogs of workspaces in this process. A reader gets the current version with a query
// that it makes anyway, and reloads the catalog only when the version has changed: never stale, and
// without polling.
import { LRUCache } from 'lru-cache';
import { inDryRun } from '../../platform/database/dry-run.ts';
import type { Queries } from '../../platform/database/queries.ts';
import type { Catalog } from './catalog.ts';
import { loadCatalog } from './load-catalog.ts';

const maxCached = 5_000;

export interface CatalogCache {
  /** Stores a catalog that a transaction of this process has just committed. */
  keep: (catalog: Catalog) => void;
  /** The catalog at this version; on a miss it is read over the given connection. */
  at: (workspaceId: string, version: number, connection: Queries) => Promise<Catalog>;
  /** The cached catalog at any version, or a newly read one. */
  any: (workspaceId: string, connection: Queries) => Promise<Catalog>;
}

export function createCatalogCache(max = maxCached): CatalogCache {
  const cache = new LRUCache<string, Catalog>({ max });
  const inFlight = new WeakMap<Queries, Map<string, Promise<Catalog>>>();

  function keep(catalog: Catalog): void {
    // Its changes will never be.
    if (inDryRun()) return;
    const cached = cache.peek(catalog.workspaceId);
    if (cached !== undefined && cached.version > catalog.version) return;
    cache.set(catalog.workspaceId, catalog);
  }

  async function read(workspaceId: string, connection: Queries): Promise<Catalog> {
    const catalog = await loadCatalog(connection, workspaceId);
    keep(catalog);
    return catalog;
  }

  /** Concurrent reads of one workspace over the same connection share one query. */
  function readOnce(workspaceId: string, connection: Queries): Promise<Catalog> {
    if (inDryRun()) return read(workspaceId, connection);
    const reads = inFlight.get(connection) ?? new Map<string, Promise<Catalog>>();
    inFlight.set(connection, reads);
    const pending = reads.get(workspaceId);
    if (pending !== undefined) return pending;
    const started = read(workspaceId, connection).finally(() => reads.delete(workspaceId));
    reads.set(workspaceId, started);
    return started;
  }

  return {
    keep,
    async at(workspaceId, version, connection) {
      const cached = cache.get(workspaceId);
      if (cached?.version === version) return cached;
      const catalog = await readOnce(workspaceId, connection);
      // A read that was already in flight may have started before the change.
      return catalog.version < version ? read(workspaceId, connection) : catalog;
    },
    async any(workspaceId, connection) {
      return cache.get(workspaceId) ?? readOnce(workspaceId, connection);
    },
  };
}
