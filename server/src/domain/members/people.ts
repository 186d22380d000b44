// People who sign in: better-auth over the program's connection pool, with our names of tables and
// columns. It is loaded on first use, so that the start does not wait for it.
import type { Database } from '../../platform/database/pool.ts';
import { createRequestHandler } from './account-requests/handle-request.ts';
import { logSignIns } from './log-sign-ins.ts';
import {
  clientAddressHeader,
  type PeopleSettings,
  peopleOptions,
  peoplePath,
} from './people-options.ts';
import { type ThrottledHandle, throttlePasswords } from './throttle-passwords.ts';

interface SignInBody {
  twoFactorRedirect?: boolean;
}

interface SignIn {
  email: string;
  password: string;
  /** The client's address: wrong passwords count by it. */
  address: string;
}

type SignedIn =
  | {
      status: 200;
      cookies: string[];
      /** The password is right, and the second factor is still missing. */
      needsSecondFactor: boolean;
    }
  | { status: 401 }
  /** After too many wrong passwords: the seconds to wait. */
  | { status: 429; retryAfter: string };

type PasswordReset =
  | { status: 200 }
  /** The link was used, or is too old. */
  | { status: 400 };

type LinkRequest = { status: 200 } | { status: 429; retryAfter: string };

export interface People {
  /** Whether a person who forgot the password gets a link by mail. */
  sendsMail: boolean;
  /** Handles requests to `/api/auth/…`: sign-in, sign-out, the session of a cookie. */
  handle: ThrottledHandle;
  /** Throws when the response is none of `SignedIn`. */
  signIn: (credentials: SignIn) => Promise<SignedIn>;
  /** Mails a link for a new password, if the address has an account. */
  requestPasswordLink: (request: { email: string; address: string }) => Promise<LinkRequest>;
  /** Sets the password by the token of a link and ends all sessions. The password is valid. */
  resetPassword: (reset: { token: string; newPassword: string }) => Promise<PasswordReset>;
  hashPassword: (password: string) => Promise<string>;
}

export function createPeople(database: Database, settings: PeopleSettings): People {
  const options = peopleOptions(settings);

  async function createAuth(db: Database['kysely'], transaction: boolean) {
    const { betterAuth } = await import('better-auth');
    const { createAuthMiddleware } = await import('better-auth/api');
    const { peoplePlugins } = await import('./people-plugins.ts');
    const plugins = peoplePlugins(settings);
    // People change a password when somebody else may know it: the other sessions always end.
    const before = createAuthMiddleware(async ({ path, body }) =>
      path === '/change-password'
        ? { context: { body: { ...body, revokeOtherSessions: true } } }
        : undefined,
    );
    const hooks = { before };
    return betterAuth({
      ...options,
      plugins,
      hooks,
      database: { db, type: 'postgres', transaction },
    });
  }

  let pooled: ReturnType<typeof createAuth> | undefined;

  const respond = createRequestHandler({
    database,
    settings,
    async handle(request) {
      pooled ??= createAuth(database.kysely, true);
      return (await pooled).handler(request);
    },
    async handleWithin(db, request) {
      return (await createAuth(db, false)).handler(request);
    },
  });
  const handle = throttlePasswords(database, settings, logSignIns(database, settings, respond));

  const { origin } = new URL(settings.publicUrl);
  /** As if a page of Inlet had sent it. */
  const post = (path: string, body: object, address = ''): Promise<Response> =>
    handle(
      new Request(`${origin}${peoplePath}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, [clientAddressHeader]: address },
        body: JSON.stringify(body),
      }),
    );

  return {
    handle,
    sendsMail: settings.sendsMail ?? false,
    async signIn({ email, password, address }) {
      const response = await post('/sign-in/email', { email, password }, address);
      const { status, headers } = response;
      switch (status) {
        case 200: {
          const { twoFactorRedirect = false } = (await response.json()) as SignInBody;
          return {
            status,
            cookies: headers.getSetCookie(),
            needsSecondFactor: twoFactorRedirect,
          };
        }
        case 401:
          return { status };
        case 429:
          return { status, retryAfter: headers.get('retry-after') ?? '1' };
        default:
          throw new Error(`Sign-in failed with status ${status}`);
      }
    },
    async requestPasswordLink({ email, address }) {
      const { status, headers } = await post('/request-password-reset', { email }, address);
      if (status === 200) return { status };
      if (status === 429) return { status, retryAfter: headers.get('retry-after') ?? '1' };
      throw new Error(`The request for a new password failed with status ${status}`);
    },
    async resetPassword(reset) {
      const { status } = await post('/reset-password', reset);
      if (status === 200 || status === 400) return { status };
      throw new Error(`Setting a new password failed with status ${status}`);
    },
    async hashPassword(password) {
      const { hashPassword } = await import('better-auth/crypto');
      return hashPassword(password);
    },
  };
}
