// The cookie that a session is known by, as better-auth signs it: the token, a dot, and the
// HMAC-SHA-256 of the token in base 64. Read here, so that a request of a person loads and asks no
// more than it needs. Pure.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookiePrefix } from './people-options.ts';

export function sessionCookieName(publicUrl: string): string {
  const name = `${cookiePrefix}.session_token`;
  return publicUrl.startsWith('https:') ? `__Secure-${name}` : name;
}

/** The token of the session, when the cookie is one that was signed here. */
export function readSessionCookie(
  header: string,
  { name, secret }: { name: string; secret: string },
): string | undefined {
  const value = cookieOf(header, name);
  const dot = value?.lastIndexOf('.') ?? -1;
  if (value === undefined || dot < 1) return undefined;
  const token = value.slice(0, dot);
  const due = createHmac('sha256', secret).update(token).digest();
  const signature = Buffer.from(value.slice(dot + 1), 'base64');
  const isSigned = signature.length === due.length && timingSafeEqual(signature, due);
  return isSigned ? token : undefined;
}

function cookieOf(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const [before = '', ...rest] = pair.split('=');
    if (before.trim() === name) return decoded(rest.join('=').trim());
  }
  return undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
