// A delivery: what a service sent to an integration, and what became of it.
import type { Json } from '../../leads/lead.ts';
import type { Identified } from '../../record-ref.ts';
import type { DeliveryReason } from '../connectors/connector.ts';

export const deliveryStates = ['waiting', 'handled', 'ignored', 'failed', 'refused'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Delivery extends Identified {
  state: DeliveryState;
  reason: DeliveryReason | null;
  /** A sentence for people, such as that of the service. */
  detail: string | null;
  lead: Identified | null;
  /** Failed ones, and the one that succeeded. */
  attempts: number;
  /** When it is tried next; null when nothing is left to do. */
  dueAt: Date | null;
  receivedAt: Date;
  handledAt: Date | null;
  /** The number of attempts, so that clients see a change. */
  version: number;
  /** Of one delivery alone. */
  payload?: Json;
  fetched?: Json;
}
