import type { LoggedEvent } from './logged-event.ts';

export interface Follower {
  /**
   * A page of the log, in its order, of which it has not heard what is behind `after`. The same
   * array is given to all who are told of the page. Returns false to hear no more.
   */
  tell: (events: readonly LoggedEvent[], after: number) => boolean;
  /** While it has much to read still: resolves when it has read it, or is gone. */
  busy: () => Promise<void> | undefined;
  /** It cannot go on: come again with the last place. */
  end: () => void;
}

/** One who follows, and how far. */
export interface Following {
  follower: Follower;
  /** It was told everything up to here. */
  after: number;
  /** False once it has left. */
  here: boolean;
}

/** Tells a page of the log, which goes up to `upTo`. Returns false when it hears no more. */
export function tellPage(
  following: Following,
  events: readonly LoggedEvent[],
  upTo: number,
): boolean {
  const { follower, after } = following;
  if (!following.here) return false;
  following.after = Math.max(after, upTo);
  return after >= (events.at(-1)?.seq ?? 0) || follower.tell(events, after);
}
