// Writes events to one client as server-sent events, with backpressure: a client with much unread
// data gets nothing more until it has read it, and one that does not read in time is disconnected. It
// reconnects with the last id that it received. All clients share the same buffers.
import type { ServerResponse } from 'node:http';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import type { Subscriber } from '../../../domain/events/subscriber.ts';
import type { SerializePage } from './event-pages.ts';

const maxUnreadBytes = 256 * 1024;
const drainTimeoutMs = 5_000;
const heartbeatMs = 15_000;

export interface SinkOptions {
  /** Empty when no event of the page matches the client's filter. */
  serializePage: SerializePage;
  /** Whether the client may receive no events after this one. */
  isLast: (event: LoggedEvent) => boolean;
  /** Checked with each heartbeat, since keys and sessions can expire without an event. */
  isStillAllowed: () => Promise<boolean>;
  onEnd: () => void;
}

export function openSink(response: ServerResponse, options: SinkOptions): Subscriber {
  const { serializePage, isLast, isStillAllowed, onEnd } = options;
  let open = true;
  let draining: Promise<void> | undefined;

  function write(chunks: readonly (string | Buffer)[]): void {
    if (!open) return;
    for (const chunk of chunks) response.write(chunk);
    if (response.writableLength > maxUnreadBytes) draining ??= waitForDrain();
  }

  async function waitForDrain(): Promise<void> {
    const timeout = setTimeout(() => {
      end();
      response.destroy();
    }, drainTimeoutMs);
    await new Promise<void>((resolve) => {
      const onDrainOrClose = () => {
        response.off('drain', onDrainOrClose).off('close', onDrainOrClose);
        resolve();
      };
      response.on('drain', onDrainOrClose).on('close', onDrainOrClose);
    });
    clearTimeout(timeout);
    draining = undefined;
  }

  function end(): void {
    if (!open) return;
    open = false;
    clearInterval(heartbeat);
    onEnd();
  }

  function finish(): void {
    end();
    response.end();
  }

  async function sendHeartbeat(): Promise<void> {
    if (draining === undefined) write([': still here\n\n']);
    // While the database is unavailable, no events arrive either, so the stream stays open.
    if (!(await isStillAllowed().catch(() => true))) subscriber.end();
  }

  const heartbeat = setInterval(() => void sendHeartbeat(), heartbeatMs);
  response.on('close', end);
  write(['retry: 2000\n\n']);
  const subscriber: Subscriber = {
    deliver(events, after) {
      const last = events.find((event) => event.seq > after && isLast(event));
      const page = serializePage(events, { after, upTo: last?.seq ?? Number.POSITIVE_INFINITY });
      if (page.length > 0) write(page);
      if (last !== undefined) finish();
      return open;
    },
    busy: () => draining,
    end() {
      if (draining === undefined) return finish();
      // A graceful end would keep the unread data in memory.
      end();
      response.destroy();
    },
  };
  return subscriber;
}
