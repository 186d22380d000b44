// The endpoints of better-auth that are served, and whose password a request to one of them
// attempts: the account of an address, or the person of a session.
import { peoplePath } from './people-options.ts';
import { readSignInEmail } from './read-sign-in-email.ts';
import { readSessionCookie } from './session-cookie.ts';

interface Cookie {
  name: string;
  secret: string;
}

export type PasswordAttempt = { account: string } | { refused: Response };

// better-auth has more endpoints, some of which check a password too. The path is matched literally,
// so that no other spelling bypasses the throttle.
const served = new Set([
  'GET /get-session',
  'POST /change-password',
  'POST /sign-in/email',
  'POST /sign-out',
]);

/** Such as `POST /sign-in/email`. */
export const endpointOf = ({ method, url }: Request) =>
  `${method} ${new URL(url).pathname.slice(peoplePath.length)}`;

export const isServed = (request: Request): boolean => served.has(endpointOf(request));

/**
 * Undefined when the request attempts no password. A request that names no account is rejected:
 * better-auth might parse it differently and check a password that is not counted.
 */
export async function readPasswordAttempt(
  request: Request,
  cookie: Cookie,
): Promise<PasswordAttempt | undefined> {
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

/** Whether the response reports a wrong password. */
export async function reportsWrongPassword(response: Response): Promise<boolean> {
  if (response.ok || response.status >= 500) return false;
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { code?: string } | null;
  return wrongPassword.has(body?.code ?? '');
}
