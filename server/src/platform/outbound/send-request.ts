// Sends one request, with a timeout and a limit on the bytes that are read of the response. It follows
// no redirects.
import type { Dispatcher } from 'undici';
import { toStorable } from '../storable-text.ts';

export type OutboundMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface OutboundRequest {
  /** POST by default. */
  method?: OutboundMethod;
  url: URL;
  headers: Record<string, string>;
  body: string | Buffer | null;
  withinMs: number;
  /** How much of the response body is read; by default enough to show people what was wrong. */
  maxBytes?: number;
}

export interface OutboundResponse {
  /** Null without a response. */
  status: number | null;
  /** Whether it was written to a connection, so that the server may have received it. */
  hasLeft: boolean;
  /** The beginning of the response body. */
  text: string;
  retryAfter: string | undefined;
  /** Why there was no complete response, for people. */
  error: string | null;
  durationMs: number;
}

const shownBytes = 64 * 1024;
const shownCharacters = 2_000;

export function sendRequest(
  agent: Dispatcher,
  request: OutboundRequest,
): Promise<OutboundResponse> {
  const { method = 'POST', url, headers, body, withinMs, maxBytes } = request;
  return new Promise((resolve) => {
    const startedAt = performance.now();
    let status: number | null = null;
    let hasLeft = false;
    let retryAfter: string | undefined;
    let controller: Dispatcher.DispatchController | undefined;
    const chunks: Buffer[] = [];
    let size = 0;
    let ended = false;

    const end = (error: string | null) => {
      if (ended) return;
      ended = true;
      clearTimeout(late);
      resolve({
        status,
        hasLeft,
        text: textOf(chunks, maxBytes ?? shownCharacters),
        retryAfter,
        error,
        durationMs: performance.now() - startedAt,
      });
    };
    const late = setTimeout(() => {
      end(`There was no complete response within ${withinMs / 1000} seconds.`);
      controller?.abort(new Error('too late'));
    }, withinMs);

    agent.dispatch(
      { origin: url.origin, path: url.pathname + url.search, method, headers, body },
      {
        onRequestStart(started) {
          controller = started;
          // The timeout ended while it waited for a connection.
          if (ended) started.abort(new Error('too late'));
          else hasLeft = true;
        },
        onResponseStart(_controller, statusCode, received) {
          // An informational response is not the final one.
          if (statusCode < 200) return;
          status = statusCode;
          const value = received['retry-after'];
          retryAfter = Array.isArray(value) ? value[0] : value;
        },
        onResponseData(started, chunk) {
          size += chunk.length;
          if (size <= (maxBytes ?? shownBytes)) chunks.push(chunk);
          else {
            end(null);
            started.abort(new Error('enough'));
          }
        },
        onResponseEnd: () => end(null),
        onResponseError: (_controller, error) => end(messageOf(error)),
      },
    );
  });
}

function textOf(chunks: Buffer[], maxCharacters: number): string {
  const [first] = chunks;
  if (first === undefined) return '';
  const whole = chunks.length === 1 ? first : Buffer.concat(chunks);
  return toStorable(whole.toString('utf8').slice(0, maxCharacters));
}

function messageOf(error: Error): string {
  const { code = '', message } = error as { code?: string; message: string };
  return code === '' ? message : `${message} (${code})`;
}
