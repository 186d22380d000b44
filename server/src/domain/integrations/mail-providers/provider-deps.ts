import type { Outbound } from '../../../platform/outbound/outbound.ts';

export interface ProviderDeps {
  outbound: Pick<Outbound, 'addressOf' | 'send'>;
  /** Also calls the addresses below, which may be internal ones. */
  providers: Pick<Outbound, 'send'>;
  /** The operator's addresses of the services; null: those of the services themselves. */
  mailgunUrl: string | null;
  sesUrl: string | null;
}
