// Decides whether the web app responds to a request that no route takes: it does when a person opens
// an address in a browser. Clients of an API present a key, or do not ask for HTML. Pure.
import type { IncomingHttpHeaders } from 'node:http';

export function isNavigation(
  method: string | undefined,
  path: string,
  headers: IncomingHttpHeaders,
): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (/^\/(?:api|assets)(?:\/|$)/.test(path)) return false;
  if (headers.authorization !== undefined || headers['x-api-key'] !== undefined) return false;
  return headers.accept?.includes('text/html') ?? false;
}
