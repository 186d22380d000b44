// The tokens in the cookies with which a person signs in. Pure.
import { challengeCookieName, readSessionCookie, sessionCookieName } from './session-cookie.ts';

export interface Cookies {
  publicUrl: string;
  secret: string;
}

/** Undefined without the cookie, or when its signature is wrong. */
export function signInTokens(
  request: Request,
  { publicUrl, secret }: Cookies,
): { session: string | undefined; challenge: string | undefined } {
  const header = request.headers.get('cookie') ?? '';
  const read = (name: string) => readSessionCookie(header, { name, secret });
  return {
    session: read(sessionCookieName(publicUrl)),
    challenge: read(challengeCookieName(publicUrl)),
  };
}
