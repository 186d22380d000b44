// Events as they happen, for as long as the caller iterates: after a broken connection it reconnects
// and resumes after the last event that it received.
import type { CallOptions, StreamOptions, StreamQuery } from './call-types.ts';
import { type Frame, frameReader } from './frames.ts';
import type { Http } from './http.ts';
import { errorOf, InletError } from './inlet-error.ts';
import type { Event } from './schema.gen.ts';
import { backOff, wait } from './wait.ts';

/** The server sends a heartbeat every 15 seconds. */
const longestSilenceMs = 45_000;

export async function* streamEvents(
  http: Http,
  { types, after, viewing }: StreamQuery = {},
  options: StreamOptions = {},
): AsyncGenerator<Event, void> {
  // The first frame of a stream has its position.
  let position = after;
  let pauseMs = 2_000;
  for (let tries = 0; ; tries += 1) {
    let open = false;
    for await (const frame of listen(http, { types, position, viewing }, options)) {
      const { id, event, data, retry } = frame;
      tries = 0;
      pauseMs = retry ?? pauseMs;
      if (id !== undefined) position = Number(id);
      if (!open) options.onConnection?.({ open: true, position });
      open = true;
      if (data === undefined) continue;
      if (event === 'presence') options.onPresence?.(JSON.parse(data));
      else if (event === 'notifications') options.onNotifications?.(JSON.parse(data));
      // The types of events have a dot; other messages are about the stream itself.
      else if (event?.includes('.')) yield JSON.parse(data);
    }
    options.onConnection?.({ open: false, position });
    await wait(backOff(tries, pauseMs), options.signal);
  }
}

interface StreamPosition {
  types: string | undefined;
  viewing: string | undefined;
  position: number | undefined;
}

/** Ends with the connection. */
async function* listen(
  http: Http,
  { types, position, viewing }: StreamPosition,
  { signal, headers }: CallOptions,
): AsyncGenerator<Frame, void> {
  const body = await open();
  if (body === undefined) return;
  const read = frameReader();
  const reader = body.getReader();
  // The signal of a request does not always reach its response, so the stream closes it itself.
  const close = () => void reader.cancel().catch(() => {});
  signal?.addEventListener('abort', close);
  let silence = setTimeout(close, longestSilenceMs);
  try {
    for (;;) {
      const { value } = await reader.read().catch(() => ({ value: undefined }));
      signal?.throwIfAborted();
      if (value === undefined) return;
      clearTimeout(silence);
      silence = setTimeout(close, longestSilenceMs);
      yield* read(value);
    }
  } finally {
    clearTimeout(silence);
    signal?.removeEventListener('abort', close);
    close();
  }

  async function open(): Promise<ReadableStream<Uint8Array> | undefined> {
    try {
      const { data, error, response } = await http.GET('/api/v1/stream', {
        params: { query: { types, viewing } },
        headers: {
          ...headers,
          accept: 'text/event-stream',
          ...(position !== undefined && { 'last-event-id': String(position) }),
        },
        ...(signal && { signal }),
        parseAs: 'stream',
      });
      if (!response.ok) throw errorOf(response, error);
      return data ?? undefined;
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof InletError && isTransient(error)) return undefined;
      throw error;
    }
  }
}

const isTransient = ({ status }: InletError): boolean =>
  status === 0 || status === 429 || status >= 500;
