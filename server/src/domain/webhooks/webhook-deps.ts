import type { Outbound } from '../../platform/outbound/outbound.ts';
import type { Sealer } from '../../platform/secrets/sealer.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';

export interface WebhookDeps extends WriteDeps {
  outbound: Outbound;
  sealer: Sealer;
}
