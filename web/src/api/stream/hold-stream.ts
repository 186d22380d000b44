// Reads the stream of a workspace for as long as this tab holds it.
import { type Event, type Inlet, InletError } from '@inlet/sdk';
import type { StreamStatus } from './messages.ts';

interface Options {
  inlet: Inlet;
  /** The position after which to resume. */
  after: number | undefined;
  signal: AbortSignal;
  onEvent: (event: Event) => void;
  onNotifications: (notifications: { unread: number }) => void;
  onStatus: (status: StreamStatus, position: number | undefined) => void;
}

export async function holdStream(options: Options): Promise<void> {
  const { inlet, signal, onEvent, onNotifications, onStatus } = options;
  let position = options.after;
  while (!signal.aborted) {
    // A browser that is online again does not wait for the next try.
    const attempt = new AbortController();
    const restart = () => attempt.abort();
    const goOffline = () => onStatus('offline', position);
    window.addEventListener('online', restart);
    window.addEventListener('offline', goOffline);
    signal.addEventListener('abort', restart);
    try {
      const events = inlet.events.stream(
        { ...(position !== undefined && { after: position }) },
        {
          signal: attempt.signal,
          onNotifications,
          onConnection: (connection) => {
            position = connection.position ?? position;
            const closed = navigator.onLine ? 'reconnecting' : 'offline';
            onStatus(connection.open ? 'live' : closed, position);
          },
        },
      );
      for await (const event of events) {
        position = event.sequence;
        onEvent(event);
      }
    } catch (error) {
      // Without access there is no next stream: the client of the API ends the session on a 401.
      if (error instanceof InletError) return;
      if (!attempt.signal.aborted) throw error;
    } finally {
      window.removeEventListener('online', restart);
      window.removeEventListener('offline', goOffline);
      signal.removeEventListener('abort', restart);
    }
  }
}
