// The session cookie as better-auth signs it: the token, a dot, and the HMAC-SHA-256 of the token in
// base 64. Verified here, so that a request does not load better-auth. Pure.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookiePrefix } from './people-options.ts';

export const sessionCookieName = (publicUrl: string): string =>
  cookieName(publicUrl, 'session_token');

/** The cookie of a sign-in that waits for the second factor; signed in the same way. */
export const challengeCookieName = (publicUrl: string): string =>
  cookieName(publicUrl, 'two_factor');

function cookieName(publicUrl: string, suffix: string): string {
  const name = `${cookiePrefix}.${suffix}`;
  return publicUrl.startsWith('https:') ? `__Secure-${name}` : name;
}

/** The token of the session; undefined unless the signature is valid. */
export function readSessionCookie(
  header: string,
  { name, secret }: { name: string; secret: string },
): string | undefined {
  const value = cookieOf(header, name);
  const dot = value?.lastIndexOf('.') ?? -1;
  if (value === undefined || dot < 1) return undefined;
  const token = value.slice(0, dot);
  const expected = createHmac('sha256', secret).update(token).digest();
  const signature = Buffer.from(value.slice(dot + 1), 'base64');
  const isSigned = signature.length === expected.length && timingSafeEqual(signature, expected);
  return isSigned ? token : undefined;
}

function cookieOf(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const [key = '', ...rest] = pair.split('=');
    if (key.trim() === name) return decode(rest.join('=').trim());
  }
  return undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
