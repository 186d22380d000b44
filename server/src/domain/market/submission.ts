// The types of a supplier's submission and of its sale.

import type { Clock } from '../../platform/clock.ts';
import type { CaptureRequest, CaptureResult } from '../leads/intake/capture.ts';
import type { ReplayDeps } from '../leads/intake/replay-response.ts';

export type Sale =
  | {
      status: 'sold';
      /** The amount that the supplier gets, such as `45.00`. */
      price: string;
      buyerIds: string[];
    }
  /** Waits for an order that accepts it. */
  | { status: 'pending' };

export interface SubmitLeadDeps extends ReplayDeps {
  clock: Clock;
}

export interface Submission
  extends Pick<CaptureRequest<Sale>, 'workspaceId' | 'key' | 'actor' | 'draft' | 'idempotency'> {
  supplierId: string;
  category: string;
}

export type SubmitLead = (submission: Submission) => Promise<CaptureResult<Sale>>;
