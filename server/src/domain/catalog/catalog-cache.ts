// The catalogs that this process remembers. A reader learns the current version in the transaction
// or statement that it makes anyway, and asks again only when it moved: never stale, never polled.
import { LRUCache } from 'lru-cache';
import type { Queries } from '../../platform/database/queries.ts';
import type { Catalog } from './catalog.ts';
import { loadCatalog } from './load-catalog.ts';

const maxCatalogs = 5_000;

export interface CatalogCache {
  /** Takes a catalog that a transaction of this process has just committed. */
  keep: (catalog: Catalog) => void;
  /** The catalog at this version, read anew on the given connection if need be. */
  at: (workspaceId: string, version: number, connection: Queries) => Promise<Catalog>;
  /** The remembered catalog, whatever its version, or the one just read. */
  any: (workspaceId: string, connection: Queries) => Promise<Catalog>;
}

export function createCatalogCache(max = maxCatalogs): CatalogCache {
  const remembered = new LRUCache<string, Catalog>({ max });
  const coming = new WeakMap<Queries, Map<string, Promise<Catalog>>>();

  function keep(catalog: Catalog): void {
    const known = remembered.peek(catalog.workspaceId);
    if (known !== undefined && known.version > catalog.version) return;
    remembered.set(catalog.workspaceId, catalog);
  }

  async function read(workspaceId: string, connection: Queries): Promise<Catalog> {
    const catalog = await loadCatalog(connection, workspaceId);
    keep(catalog);
    return catalog;
  }

  /** Of all who ask over the same connections at once, one reads. */
  function readOnce(workspaceId: string, connection: Queries): Promise<Catalog> {
    const reads = coming.get(connection) ?? new Map<string, Promise<Catalog>>();
    coming.set(connection, reads);
    const begun = reads.get(workspaceId);
    if (begun !== undefined) return begun;
    const reading = read(workspaceId, connection).finally(() => reads.delete(workspaceId));
    reads.set(workspaceId, reading);
    return reading;
  }

  return {
    keep,
    async at(workspaceId, version, connection) {
      const known = remembered.get(workspaceId);
      if (known?.version === version) return known;
      const catalog = await readOnce(workspaceId, connection);
      // The reading that others had begun may be from before the change.
      return catalog.version < version ? read(workspaceId, connection) : catalog;
    },
    async any(workspaceId, connection) {
      return remembered.get(workspaceId) ?? readOnce(workspaceId, connection);
    },
  };
}
