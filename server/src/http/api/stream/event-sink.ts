// Writes events to one client as server-sent events, with backpressure: a client with much unread
// data gets nothing more until it has read it, and one that does not read in time is disconnected. It
// reconnects with the last id that it received. All clients share the same buffers.
import type { ServerResponse } from 'node:http';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import type { Subscriber } from '../../../domain/events/subscriber.ts';
import type { AccessChange } from './access-change.ts';
import type { SerializePage } from './event-pages.ts';

const maxUnreadBytes = 256 * 1024;
const drainTimeoutMs = 5_000;
const heartbeatMs = 15_000;

export interface SinkOptions {
  /** Empty when no event of the page is for the client. */
  serializePage: SerializePage;
  /** Whether the event changes what the client may receive: it gets no later event. */
  accessChangeOf: (event: LoggedEvent) => AccessChange | undefined;
  /** Checked with each heartbeat, since keys and sessions can expire without an event. */
  checkAccess: () => Promise<AccessChange | undefined>;
  onEnd: () => void;
}

export interface Sink extends Subscriber {
  /** Sends a message that is no event of the log. A newer one about the same replaces it until it is sent. */
  post: (about: string, message: Buffer) => void;
  isEnded: () => boolean;
}

export function openSink(response: ServerResponse, options: SinkOptions): Sink {
  const { serializePage, accessChangeOf, checkAccess, onEnd } = options;
  let open = true;
  let draining: Promise<void> | undefined;
  const posted = new Map<string, Buffer>();
  /** Every event up to here was sent, or is not for the client. */
  let position: number | undefined;
  let shownPosition: number | undefined;

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
    sendPosted();
  }

  function sendPosted(): void {
    if (posted.size === 0 || draining !== undefined) return;
    write([...posted.values()]);
    posted.clear();
  }

  function end(): void {
    if (!open) return;
    open = false;
    clearInterval(heartbeat);
    onEnd();
  }

  function finish(): void {
    end();
    if (draining === undefined) response.end();
    // A graceful end would keep the unread data in memory.
    else response.destroy();
  }

  function finishWith(reason: AccessChange): void {
    const id = position === undefined ? '' : `id: ${position}\n`;
    write([`${id}event: end\ndata: {"reason":"${reason}"}\n\n`]);
    finish();
  }

  /** An id without data moves a client past the events that are not for it. */
  function takePosition(): string {
    if (position === shownPosition) return '';
    shownPosition = position;
    return `id: ${position}\n`;
  }

  async function sendHeartbeat(): Promise<void> {
    if (draining === undefined) write([`: still here\n${takePosition()}\n`]);
    // While the database is unavailable, no events arrive either, so the stream stays open.
    const change = await checkAccess().catch(() => undefined);
    if (change !== undefined && open) finishWith(change);
  }

  const heartbeat = setInterval(() => void sendHeartbeat(), heartbeatMs);
  response.on('close', end);
  write(['retry: 2000\n\n']);
  return {
    start(first) {
      position = first;
      // A client that reconnects before its first event then misses none.
      write([`${takePosition()}\n`]);
    },
    deliver(events, after) {
      if (!open) return false;
      const last = events.find((event) => event.seq > after && accessChangeOf(event));
      const page = serializePage(events, { after, upTo: last?.seq ?? Number.POSITIVE_INFINITY });
      if (page.length > 0) write(page);
      position = (last ?? events.at(-1))?.seq ?? position;
      const change = last && accessChangeOf(last);
      if (change !== undefined) finishWith(change);
      return open;
    },
    observe(events) {
      const changes = open ? events.map(accessChangeOf).filter((one) => one !== undefined) : [];
      if (changes[0] !== undefined) finishWith(changes[0]);
    },
    busy: () => draining,
    end: finish,
    isEnded: () => !open,
    post(about, message) {
      posted.set(about, message);
      sendPosted();
    },
  };
}
