import type { LoggedEvent } from './logged-event.ts';

export interface Subscriber {
  /** Learns its first position, before any event. */
  start: (position: number) => void;
  /**
   * Takes a page of the log, in order; the events after `after` are new to it. Every subscriber of
   * the page gets the same array. Returns false to end the subscription.
   */
  deliver: (events: readonly LoggedEvent[], after: number) => boolean;
  /** Sees new events before it has caught up with them, so that it can end at once. */
  observe: (events: readonly LoggedEvent[]) => void;
  /** Pending while it has much left to read; resolves when it has caught up or is closed. */
  busy: () => Promise<void> | undefined;
  /** Ends it: the client reconnects with its last position. */
  end: () => void;
}

/** A subscriber and its position in the log. */
export interface Subscription {
  subscriber: Subscriber;
  /** Every event up to here was delivered. */
  after: number;
  /** False once it has unsubscribed. */
  active: boolean;
}

/** Delivers a page of the log that ends at `upTo`. Returns false when the subscription is over. */
export function deliverPage(
  subscription: Subscription,
  events: readonly LoggedEvent[],
  upTo: number,
): boolean {
  const { subscriber, after } = subscription;
  if (!subscription.active) return false;
  subscription.after = Math.max(after, upTo);
  return after >= (events.at(-1)?.seq ?? 0) || subscriber.deliver(events, after);
}
