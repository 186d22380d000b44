// Forms of the workspace's own pages, which browsers post straight here. Pure.
import type { IncomingRequest, LeadConnector } from '../connector.ts';
import { isObject, listOf } from '../json-value.ts';
import { readGeneric, splitGeneric } from '../read-generic.ts';

/** People cannot see it, so only programs fill it in. */
const trap = '_gotcha';
/** A page with a script may say when it was opened, in milliseconds. */
const openedAt = '_opened_at';
// No person fills in a form within two seconds.
const minFillMs = 2_000;

export const htmlForm: LeadConnector = {
  type: 'html_form',
  source: 'website',
  maxBytes: 256 * 1024,
  answersVisitors: true,
  verify(request, { settings }) {
    const allowed = listOf(settings.allowed_origins);
    if (allowed.length > 0 && !allowed.includes(originOf(request) ?? '')) {
      return { reason: 'origin_not_allowed', detail: originOf(request) };
    }
    return isSpam(request) ? { reason: 'spam' } : undefined;
  },
  split: (request, { settings }) =>
    splitGeneric({ ...request, body: withoutOwn(request.body) }, settings),
  read: readGeneric,
  sample: {
    payload: { name: 'Sofia Lindqvist', email: 'sofia@example.com', message: 'Call me, please.' },
    fetched: undefined,
  },
};

/** Browsers name the origin, or at least the page. */
function originOf({ headers }: IncomingRequest): string | undefined {
  const { origin, referer } = headers;
  return origin === undefined || origin === 'null' ? URL.parse(referer ?? '')?.origin : origin;
}

function isSpam({ body, at }: IncomingRequest): boolean {
  if (!isObject(body)) return false;
  if (typeof body[trap] === 'string' && body[trap] !== '') return true;
  const opened = Number(body[openedAt]);
  return opened > 0 && at.getTime() - opened < minFillMs;
}

const withoutOwn = (body: unknown): unknown =>
  isObject(body)
    ? Object.fromEntries(Object.entries(body).filter(([name]) => ![trap, openedAt].includes(name)))
    : body;
