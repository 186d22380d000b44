// Writes events to a client that listens, as server-sent events. One that has much to read still is
// given nothing more until it has read it, so that it costs no memory; one that does not read is let
// go, and comes again with the last id that it had. What many are told are the same buffers
// for all.
import type { ServerResponse } from 'node:http';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import type { Subscriber } from '../../../domain/events/subscriber.ts';
import type { PageOf } from './event-pages.ts';

const maxWaitingBytes = 256 * 1024;
const readsWithinMs = 5_000;
const heartbeatMs = 15_000;

export interface SinkOptions {
  /** What the client wants, written out; empty when that is nothing. */
  pageOf: PageOf;
  /** Whether whoever listens may hear no more after this. */
  ends: (event: LoggedEvent) => boolean;
  /** The same, asked with each heartbeat: a key expires, and a session ends, without an event. */
  mayGoOn: () => Promise<boolean>;
  onEnd: () => void;
}

export function openSink(response: ServerResponse, options: SinkOptions): Subscriber {
  const { pageOf, ends, mayGoOn, onEnd } = options;
  let open = true;
  let waiting: Promise<void> | undefined;

  function write(pieces: readonly (string | Buffer)[]): void {
    if (!open) return;
    for (const piece of pieces) response.write(piece);
    if (response.writableLength > maxWaitingBytes) waiting ??= waitForReader();
  }

  async function waitForReader(): Promise<void> {
    const late = setTimeout(() => {
      end();
      response.destroy();
    }, readsWithinMs);
    await new Promise<void>((resolve) => {
      const settle = () => {
        response.off('drain', settle).off('close', settle);
        resolve();
      };
      response.on('drain', settle).on('close', settle);
    });
    clearTimeout(late);
    waiting = undefined;
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

  async function beat(): Promise<void> {
    if (waiting === undefined) write([': still here\n\n']);
    // While the database is away nothing is heard anyhow.
    if (!(await mayGoOn().catch(() => true))) subscriber.end();
  }

  const heartbeat = setInterval(() => void beat(), heartbeatMs);
  response.on('close', end);
  write(['retry: 2000\n\n']);
  const subscriber: Subscriber = {
    deliver(events, after) {
      const last = events.find((event) => event.seq > after && ends(event));
      const page = pageOf(events, { after, upTo: last?.seq ?? Number.POSITIVE_INFINITY });
      if (page.length > 0) write(page);
      if (last !== undefined) finish();
      return open;
    },
    busy: () => waiting,
    end() {
      if (waiting === undefined) return finish();
      // What it has not read would be kept until it has.
      end();
      response.destroy();
    },
  };
  return subscriber;
}
