// Which password a request at `/api/auth/…` tries: that of an address, or that of a session's
// person. Pure but for reading the body.
import { peoplePath } from './people-options.ts';
import { readSessionCookie } from './session-cookie.ts';

interface Cookie {
  name: string;
  secret: string;
}

const pathOf = (request: Request) => new URL(request.url).pathname.slice(peoplePath.length);

/**
 * Whether a path is spelled in the one way in which routes are: what is guarded by its path is then
 * reached by no other spelling.
 */
export const isCanonical = (request: Request): boolean =>
  /^(?:\/[a-z]+(?:-[a-z]+)*)+$/.test(pathOf(request));

/** Undefined when no password is tried; null for that of nobody who can be named. */
export async function passwordTried(
  request: Request,
  cookie: Cookie,
): Promise<string | null | undefined> {
  switch (pathOf(request)) {
    case '/sign-in/email': {
      const email = await emailIn(request.clone());
      return email === undefined ? null : `account ${email.toLowerCase()}`;
    }
    case '/change-password': {
      const session = readSessionCookie(request.headers.get('cookie') ?? '', cookie);
      return session === undefined ? null : `session ${session}`;
    }
    default:
      return undefined;
  }
}

/** As better-auth reads it: of a field that comes twice in a form, the last one counts. */
async function emailIn(request: Request): Promise<string | undefined> {
  const text = await request.text();
  const isJson = request.headers.get('content-type')?.includes('json') ?? false;
  const email = isJson ? emailInJson(text) : new URLSearchParams(text).getAll('email').at(-1);
  return typeof email === 'string' ? email : undefined;
}

function emailInJson(text: string): unknown {
  try {
    return (JSON.parse(text) as { email?: unknown } | null)?.email;
  } catch {
    return undefined;
  }
}

const wrongPassword = new Set(['INVALID_EMAIL_OR_PASSWORD', 'INVALID_PASSWORD']);

/** Whether an answer says that the password was not the right one. */
export async function saysWrong(response: Response): Promise<boolean> {
  if (response.ok || response.status >= 500) return false;
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { code?: string } | null;
  return wrongPassword.has(body?.code ?? '');
}
