// Events as they happen, for as long as the caller iterates: after a broken connection it reconnects
// and resumes after the last event that it received.
import type { CallOptions, StreamQuery } from './call-types.ts';
import { type Frame, frameReader } from './frames.ts';
import type { Http } from './http.ts';
import { errorOf, InletError } from './inlet-error.ts';
import type { Event } from './schema.gen.ts';
import { backOff, wait } from './wait.ts';

/** The server sends a heartbeat every 15 seconds. */
const longestSilenceMs = 45_000;

export async function* streamEvents(
  http: Http,
  { types, after }: StreamQuery = {},
  options: CallOptions = {},
): AsyncGenerator<Event, void> {
  // Otherwise events during an early reconnect would be missed.
  let position = after ?? (await findEnd(http, options));
  let pauseMs = 2_000;
  for (let tries = 0; ; tries += 1) {
    for await (const { id, data, retry } of listen(http, { types, position }, options)) {
      tries = 0;
      pauseMs = retry ?? pauseMs;
      if (id !== undefined) position = Number(id);
      if (data !== undefined) yield JSON.parse(data);
    }
    await wait(backOff(tries, pauseMs), options.signal);
  }
}

async function findEnd(http: Http, options: CallOptions): Promise<number> {
  const query = { after: 0, limit: 1 };
  const { data, error, response } = await http.GET('/api/v1/events', {
    ...options,
    params: { query },
  });
  if (data === undefined) throw errorOf(response, error);
  return data.meta.last;
}

/** Ends with the connection. */
async function* listen(
  http: Http,
  { types, position }: { types: string | undefined; position: number },
  { signal, headers }: CallOptions,
): AsyncGenerator<Frame, void> {
  const connection = new AbortController();
  const body = await open();
  if (body === undefined) return;
  const read = frameReader();
  const reader = body.getReader();
  let silence = setTimeout(() => connection.abort(), longestSilenceMs);
  try {
    for (;;) {
      const { value } = await reader.read().catch(() => ({ value: undefined }));
      signal?.throwIfAborted();
      if (value === undefined) return;
      clearTimeout(silence);
      silence = setTimeout(() => connection.abort(), longestSilenceMs);
      yield* read(value);
    }
  } finally {
    clearTimeout(silence);
    connection.abort();
  }

  async function open(): Promise<ReadableStream<Uint8Array> | undefined> {
    try {
      const { data, error, response } = await http.GET('/api/v1/stream', {
        params: { query: { types } },
        headers: { ...headers, accept: 'text/event-stream', 'last-event-id': String(position) },
        signal: signal ? AbortSignal.any([signal, connection.signal]) : connection.signal,
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
