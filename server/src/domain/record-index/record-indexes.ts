// The record indexes of this process. The least recently used go when all together hold too many
// records.
import { totalmem } from 'node:os';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../platform/database/pool.ts';
import { readLargestWorkspaces } from './index-queries.ts';
import { createRecordIndex, minPreloaded, type RecordIndex } from './record-index.ts';
import type { RecordKind } from './record-kind.ts';

/** With the columns that are loaded early. */
const bytesEach = 300;
const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
const maxRecords = Math.min(5_000_000, memory / 4 / bytesEach);

/** Of workspaces, when the program starts. */
const maxPreloaded = 20;

export interface RecordIndexes {
  of: (workspaceId: string, kind: RecordKind) => RecordIndex;
  /** Loads the lists of the largest workspaces before somebody waits for them. */
  preloadLargest: (kinds: readonly RecordKind[]) => Promise<void>;
}

export function createRecordIndexes(database: Database, max = maxRecords): RecordIndexes {
  const indexes = new LRUCache<string, RecordIndex>({ max: 10_000 });

  function evict(): void {
    let records = 0;
    // From the most recently used on.
    for (const [key, { table }] of indexes.entries()) {
      records += table.size();
      if (records > max && indexes.size > 1) indexes.delete(key);
    }
  }

  function of(workspaceId: string, kind: RecordKind): RecordIndex {
    const key = `${kind.subjectType} ${workspaceId}`;
    const found = indexes.get(key);
    if (found !== undefined) return found;
    const index = createRecordIndex(database, workspaceId, kind);
    indexes.set(key, index);
    evict();
    return index;
  }

  return {
    of,
    async preloadLargest(kinds) {
      const largest = { minEvents: minPreloaded, limit: maxPreloaded };
      let records = 0;
      for (const workspaceId of await readLargestWorkspaces(database, largest)) {
        for (const kind of kinds) {
          if (records > max / 2) return;
          const index = of(workspaceId, kind);
          await index.prepare([]);
          records += index.table.size();
        }
      }
    },
  };
}
