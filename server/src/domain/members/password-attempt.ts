// The endpoints of better-auth that are served, and whose password a request to one of them
// attempts: the account of an address, the person of a session, or a sign-in that waits for a code.
import { peoplePath } from './people-options.ts';
import { readSignInEmail } from './read-sign-in-email.ts';
import { signInTokens } from './sign-in-tokens.ts';

export type PasswordAttempt = { account: string } | { refused: Response };

// better-auth has more endpoints, some of which check a password too. The path is matched literally,
// so that no other spelling bypasses the throttle.
const served = new Set([
  'GET /get-session',
  'GET /passkey/generate-authenticate-options',
  'GET /passkey/generate-register-options',
  'GET /passkey/list-user-passkeys',
  'POST /change-email',
  'POST /change-password',
  'POST /passkey/delete-passkey',
  'POST /passkey/update-passkey',
  'POST /passkey/verify-authentication',
  'POST /passkey/verify-registration',
  'POST /request-password-reset',
  'POST /reset-password',
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /two-factor/disable',
  'POST /two-factor/enable',
  'POST /two-factor/generate-backup-codes',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/verify-totp',
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
  cookies: { publicUrl: string; secret: string },
): Promise<PasswordAttempt | undefined> {
  switch (endpointOf(request)) {
    case 'POST /sign-in/email': {
      const read = await readSignInEmail(request.clone());
      return 'email' in read ? { account: `account ${read.email.toLowerCase()}` } : read;
    }
    case 'POST /change-password':
    case 'POST /two-factor/disable':
    case 'POST /two-factor/enable':
    case 'POST /two-factor/generate-backup-codes': {
      const { session } = signInTokens(request, cookies);
      return session === undefined ? unauthorized() : { account: `session ${session}` };
    }
    case 'POST /two-factor/verify-backup-code':
    case 'POST /two-factor/verify-totp': {
      const { session, challenge } = signInTokens(request, cookies);
      if (session !== undefined) return { account: `session ${session}` };
      return challenge === undefined ? unauthorized() : { account: `challenge ${challenge}` };
    }
    default:
      return undefined;
  }
}

function unauthorized(): PasswordAttempt {
  const body = { code: 'UNAUTHORIZED', message: 'Sign in first.' };
  return { refused: Response.json(body, { status: 401 }) };
}

const failures = new Set([
  'AUTHENTICATION_FAILED',
  'INVALID_BACKUP_CODE',
  'INVALID_CODE',
  'INVALID_EMAIL_OR_PASSWORD',
  'INVALID_PASSWORD',
  'USER_NOT_VERIFIED',
]);

/** Whether the response reports a wrong password, code or passkey. */
export async function reportsFailure(response: Response): Promise<boolean> {
  if (response.ok || response.status >= 500) return false;
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { code?: string } | null;
  return failures.has(body?.code ?? '');
}
