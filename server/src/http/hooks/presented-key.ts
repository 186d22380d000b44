// The key that a request presents, and the contract that its prefix selects. Pure.
import type { IncomingHttpHeaders } from 'node:http';
import { contractOfKey } from '../../domain/keys/authenticate-key.ts';
import type { Contract } from '../../domain/keys/key.ts';

export type PresentedKey = { text: string | null } | { conflict: true };

const bearer = /^Bearer +(\S+)$/i;

function bearerOf(header: string | undefined): string | null {
  return bearer.exec(header?.trim() ?? '')?.[1] ?? null;
}

/** Needs the raw headers, since Node keeps only the first of two Authorization headers. */
export function presentedKey(headers: IncomingHttpHeaders, raw: readonly string[]): PresentedKey {
  const fromBearer = bearerOf(headers.authorization);
  const header = headers['x-api-key'];
  const fromHeader = typeof header === 'string' && header.trim() !== '' ? header.trim() : null;
  if (fromBearer !== null && fromHeader !== null && fromBearer !== fromHeader) {
    return { conflict: true };
  }
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] as string;
    if (name.length !== 13 || name.toLowerCase() !== 'authorization') continue;
    if (bearerOf(raw[index + 1]) !== fromBearer) return { conflict: true };
  }
  return { text: fromBearer ?? fromHeader };
}

/** By the prefix of the key; without a known prefix, by the path. */
export function contractOf(headers: IncomingHttpHeaders, url: string): Contract {
  const header = headers['x-api-key'];
  const text = bearerOf(headers.authorization) ?? (typeof header === 'string' ? header.trim() : '');
  return contractOfKey(text) ?? (/^\/api\/leads(?:[/?]|$)/.test(url) ? 'leadmarket' : 'leadhub');
}
