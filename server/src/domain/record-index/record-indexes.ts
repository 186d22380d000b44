// The record indexes of this process. The least recently used go when all together hold too many
// records.
import { LRUCache } from 'lru-cache';
import type { Database } from '../../platform/database/pool.ts';
import { createRecordIndex, type RecordIndex } from './record-index.ts';
import type { RecordKind } from './record-kind.ts';

/** Some 100 to 200 bytes each. */
const maxRecords = 5_000_000;

export interface RecordIndexes {
  of: (workspaceId: string, kind: RecordKind) => RecordIndex;
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

  return {
    of(workspaceId, kind) {
      const key = `${kind.subjectType} ${workspaceId}`;
      const found = indexes.get(key);
      if (found !== undefined) return found;
      const index = createRecordIndex(database, workspaceId, kind);
      indexes.set(key, index);
      evict();
      return index;
    },
  };
}
