// The response headers of each status, for the reference. Pure.
import type { RouteKind } from './error-examples.ts';

type Headers = Record<string, { type: string; description: string; [keyword: string]: unknown }>;

const requestId: Headers = {
  'X-Request-Id': {
    type: 'string',
    description: 'The id of the request in the log of the server.',
  },
};

const window: Headers = {
  'X-RateLimit-Limit': {
    type: 'integer',
    description: 'The number of requests, or leads, in a window.',
  },
  'X-RateLimit-Remaining': { type: 'integer', description: 'How many remain.' },
  'X-RateLimit-Reset': {
    type: 'integer',
    description: 'When the next window begins, as a Unix time in seconds.',
  },
};

const retryAfter: Headers = {
  'Retry-After': { type: 'integer', minimum: 1, description: 'Seconds to wait.' },
};

const replayed: Headers = {
  'Idempotency-Replayed': {
    type: 'string',
    enum: ['true'],
    description:
      'Present when this is the stored response of an earlier request with the same key.',
  },
};

const entityTag: Headers = {
  ETag: {
    type: 'string',
    description: 'The version of the record, for If-Match.',
  },
};

const cause: Headers = {
  'X-Cause-Id': {
    type: 'string',
    format: 'uuid',
    description:
      'The cause of this change, for POST /undo/{cause}. Absent when the request changed nothing, and for a ' +
      'lead that a key creates.',
  },
};

// Sent before the key is verified, or without a database in which to count the request.
const uncounted = new Set([401, 503]);
const retryable = new Set([429, 503]);
// The refusal of a lead is stored like its acceptance.
const stored = new Set([200, 201, 400, 409]);

export interface HeaderKind extends RouteKind {
  hasETag: boolean;
  hasCause: boolean;
}

export function responseHeaders(status: number, route: HeaderKind): Headers {
  // A valid key may still not belong to the seller that the body names.
  const isCounted =
    !uncounted.has(status) || (status === 401 && route.extraErrors.includes('unauthorized'));
  return {
    ...requestId,
    ...(route.hasETag && status < 300 && entityTag),
    ...(route.hasCause && status < 300 && cause),
    ...(route.scope !== undefined && isCounted && window),
    // The first request with the same key may still be running.
    ...((retryable.has(status) || (route.isPost && status === 409)) && retryAfter),
    ...(route.isPost && stored.has(status) && replayed),
  };
}
