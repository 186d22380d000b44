// Which endpoints of better-auth are served, and which password a request to one of them tries: that
// of an address, or that of a session's person.
import { peoplePath } from './people-options.ts';
import { readSignInEmail } from './read-sign-in-email.ts';
import { readSessionCookie } from './session-cookie.ts';

interface Cookie {
  name: string;
  secret: string;
}

export type PasswordTry = { account: string } | { refused: Response };

// better-auth has more endpoints, some of which try a password too. A request is matched as it is
// spelled, so that no other spelling of a path gets past what guards it.
const served = new Set([
  'GET /get-session',
  'POST /change-password',
  'POST /sign-in/email',
  'POST /sign-out',
]);

const endpointOf = ({ method, url }: Request) =>
  `${method} ${new URL(url).pathname.slice(peoplePath.length)}`;

export const isServed = (request: Request): boolean => served.has(endpointOf(request));

/**
 * Undefined when no password is tried. A request that does not say whose password it tries is
 * refused: better-auth might read it otherwise than we do, and try one that is not counted.
 */
export async function readPasswordTry(
  request: Request,
  cookie: Cookie,
): Promise<PasswordTry | undefined> {
  switch (endpointOf(request)) {
    case 'POST /sign-in/email': {
      const read = await readSignInEmail(request.clone());
      return 'email' in read ? { account: `account ${read.email.toLowerCase()}` } : read;
    }
    case 'POST /change-password': {
      const session = readSessionCookie(request.headers.get('cookie') ?? '', cookie);
      if (session !== undefined) return { account: `session ${session}` };
      const body = { code: 'UNAUTHORIZED', message: 'Sign in first.' };
      return { refused: Response.json(body, { status: 401 }) };
    }
    default:
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
