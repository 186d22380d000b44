// The messages that the tab with the stream sends to the others.
import type { Event } from '@inlet/sdk';

/** Live: events arrive. Reconnecting: the server is away. Offline: the browser has no network. */
export type StreamStatus = 'live' | 'reconnecting' | 'offline';

export type StreamMessage =
  | { type: 'status'; status: StreamStatus; position: number | undefined }
  | { type: 'event'; event: Event }
  /** How many notifications are unread now. */
  | { type: 'notifications'; unread: number }
  /** Something may have been missed. */
  | { type: 'gap' }
  /** A new tab asks for the status. */
  | { type: 'hello' };
