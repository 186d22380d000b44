// Whether a request comes from a page of ours. A browser sends a person's cookies along whatever
// page asks, so what changes something is done for our own pages alone. Pure.
import type { IncomingHttpHeaders } from 'node:http';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isForeignWrite(
  method: string,
  headers: IncomingHttpHeaders,
  origins: readonly string[],
): boolean {
  if (reads.has(method)) return false;
  const { origin } = headers;
  if (origin !== undefined) return !origins.includes(origin);
  return headers['sec-fetch-site'] !== 'same-origin';
}
