// Sends a request and retries it when a retry is safe and may succeed.
import { noResponse, retryAfterOf } from './inlet-error.ts';
import { backOff, wait } from './wait.ts';

export interface Sending {
  fetch: (request: Request) => Promise<Response>;
  /** The maximum number of retries. */
  retries: number;
  /** In seconds: a response with a longer Retry-After is returned as an error instead. */
  longestWait: number;
}

/** 409 with Retry-After: the first request with the same Idempotency-Key is still running. */
const isTransient = ({ status, headers }: Response): boolean =>
  [429, 502, 503, 504].includes(status) || (status === 409 && headers.has('retry-after'));

/** The body of a request that uploads a file: it is sent once, since a copy for a retry would be held. */
export const fileType = 'application/octet-stream';

const hasFile = ({ headers }: Request): boolean => headers.get('content-type') === fileType;

/** `pause` is for tests, which do not wait. */
export function sender({ fetch, retries, longestWait }: Sending, pause: typeof wait = wait) {
  return async (original: Request): Promise<Response> => {
    if (hasFile(original)) return responseOf(original, await sendOnce(fetch, original));
    const request = withIdempotencyKey(original);
    for (let tries = 0; ; tries += 1) {
      const outcome = await sendOnce(fetch, request);
      if (tries === retries || !mayRetry(request, outcome)) return responseOf(request, outcome);
      const retryAfter = outcome instanceof Response ? retryAfterOf(outcome.headers) : null;
      if ((retryAfter ?? 0) > longestWait) return responseOf(request, outcome);
      await pause(retryAfter === null ? backOff(tries) : retryAfter * 1000, request.signal);
    }
  };
}

/** The response, or the error that prevented one. */
type Outcome = Response | { reason: unknown };

async function sendOnce(fetch: Sending['fetch'], request: Request): Promise<Outcome> {
  try {
    const response = await fetch(hasFile(request) ? request : request.clone());
    return isStream(response) ? response : await received(response);
  } catch (reason) {
    request.signal.throwIfAborted();
    return { reason };
  }
}

export const disposition = 'content-disposition';

/** Its body is read while it arrives. */
const isStream = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('text/event-stream') === true ||
  headers.get(disposition)?.startsWith('attachment') === true;

/** Reads the body here, so that a truncated response counts as none. */
async function received(response: Response): Promise<Response> {
  const { status, statusText, headers } = response;
  const text = await response.text();
  return new Response(text === '' ? null : text, { status, statusText, headers });
}

/**
 * A POST has an Idempotency-Key, and every other method is idempotent. With If-Match, though, a retry
 * after a success would be refused, so it is retried only when the server certainly did nothing.
 */
function mayRetry({ method, headers }: Request, outcome: Outcome): boolean {
  if (outcome instanceof Response && !isTransient(outcome)) return false;
  if (method === 'POST' || !headers.has('if-match')) return true;
  return outcome instanceof Response && [429, 503].includes(outcome.status);
}

function responseOf({ url }: Request, outcome: Outcome): Response {
  if (outcome instanceof Response) return outcome;
  throw noResponse(url, outcome.reason);
}

function withIdempotencyKey(request: Request): Request {
  if (request.method !== 'POST' || request.headers.has('idempotency-key')) return request;
  const headers = new Headers(request.headers);
  headers.set('idempotency-key', newKey());
  return new Request(request, { headers });
}

/** Pages that were not served over HTTPS have no crypto.randomUUID. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
