// The headers of an answer of each status, as a reference tells them. Pure.
import type { RouteKind } from './error-examples.ts';

type Headers = Record<string, { type: string; description: string; [word: string]: unknown }>;

const requestId: Headers = {
  'X-Request-Id': { type: 'string', description: 'What the log of the server calls the request.' },
};

const window: Headers = {
  'X-RateLimit-Limit': { type: 'integer', description: 'How much the window holds.' },
  'X-RateLimit-Remaining': { type: 'integer', description: 'How much of it is left.' },
  'X-RateLimit-Reset': {
    type: 'integer',
    description: 'When the window closes and the count begins anew, as a Unix time in seconds.',
  },
};

const retryAfter: Headers = {
  'Retry-After': { type: 'integer', minimum: 1, description: 'Seconds to wait.' },
};

const replayed: Headers = {
  'Idempotency-Replayed': {
    type: 'string',
    enum: ['true'],
    description: 'There when this is the answer to an earlier request with the same key.',
  },
};

const entityTag: Headers = {
  ETag: {
    type: 'string',
    description: 'The version of the record, to be sent back as If-Match.',
  },
};

// What is answered before the key is known to be valid, or without a database to count in.
const uncounted = new Set([401, 503]);
const waiting = new Set([429, 503]);
// A refusal of the lead itself is kept as its acceptance is.
const kept = new Set([200, 201, 400, 409]);

export function responseHeaders(status: number, route: RouteKind & { hasETag: boolean }): Headers {
  // A valid key may still be none for what the body names.
  const isCounted =
    !uncounted.has(status) || (status === 401 && route.refuses.includes('unauthorized'));
  return {
    ...requestId,
    ...(route.hasETag && status < 300 && entityTag),
    ...(route.scope !== undefined && isCounted && window),
    // The first request with the same key may still run.
    ...((waiting.has(status) || (route.isPost && status === 409)) && retryAfter),
    ...(route.isPost && kept.has(status) && replayed),
  };
}
