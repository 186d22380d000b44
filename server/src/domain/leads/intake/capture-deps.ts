import type { Clock } from '../../../platform/clock.ts';
import type { PipelinePool } from '../../../platform/database/pipeline-pool.ts';
import type { CatalogCache } from '../../catalog/catalog-cache.ts';
import type { EventListener } from '../../events/record-events.ts';
import type { LeadNumbers } from './lead-numbers.ts';

export interface CaptureDeps {
  /** Connections for batches: see pipeline-pool.ts. */
  intake: PipelinePool;
  catalogs: CatalogCache;
  listeners: readonly EventListener[];
  clock: Clock;
  numbers: LeadNumbers;
}
