// What a supplier submits, and what is needed to take it.

import type { Clock } from '../../platform/clock.ts';
import type { CaptureRequest, CaptureResult } from '../leads/intake/capture.ts';
import type { ReplayDeps } from '../leads/intake/replay-response.ts';
import type { Sale } from './sale.ts';

export interface SubmitLeadDeps extends ReplayDeps {
  clock: Clock;
}

export interface Submission
  extends Pick<CaptureRequest<Sale>, 'workspaceId' | 'key' | 'actor' | 'draft' | 'idempotency'> {
  supplierId: string;
  category: string;
}

export type SubmitLead = (submission: Submission) => Promise<CaptureResult<Sale>>;
