// What a supplier submits, and what is needed to take it.

import type { Clock } from '../../platform/clock.ts';
import type { PipelinePool } from '../../platform/database/pipeline-pool.ts';
import type { CatalogCache } from '../catalog/catalog-cache.ts';
import type { CaptureRequest, CaptureResult } from '../leads/intake/capture.ts';
import type { CaptureLead } from '../leads/intake/capture-lead.ts';
import type { Sale } from './sale.ts';

export interface SubmitLeadDeps {
  captureLead: CaptureLead;
  intake: PipelinePool;
  catalogs: CatalogCache;
  clock: Clock;
}

export interface Submission
  extends Pick<CaptureRequest<Sale>, 'workspaceId' | 'key' | 'actor' | 'draft' | 'idempotency'> {
  supplierId: string;
  category: string;
}

export type SubmitLead = (submission: Submission) => Promise<CaptureResult<Sale>>;
