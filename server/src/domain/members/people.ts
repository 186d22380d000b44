// People who sign in: better-auth over the program's connection pool, with our names of tables and
// columns. It is loaded on first use, so that the start does not wait for it.
import type { Database } from '../../platform/database/pool.ts';
import { logSignIns } from './log-sign-ins.ts';
import {
  clientAddressHeader,
  type PeopleSettings,
  peopleOptions,
  peoplePath,
} from './people-options.ts';
import { type ThrottledHandle, throttlePasswords } from './throttle-passwords.ts';

interface NewPerson {
  name: string;
  email: string;
  passwordHash: string;
  /** Whether the address is verified. */
  isVerified: boolean;
}

interface SignIn {
  email: string;
  password: string;
  /** The client's address: wrong passwords count by it. */
  address: string;
}

type SignedIn =
  | { status: 200; cookies: string[] }
  | { status: 401 }
  /** After too many wrong passwords: the seconds to wait. */
  | { status: 429; retryAfter: string };

export interface People {
  /** Handles requests to `/api/auth/…`: sign-in, sign-out, the session of a cookie. */
  handle: ThrottledHandle;
  /** Throws when the response is none of `SignedIn`. */
  signIn: (credentials: SignIn) => Promise<SignedIn>;
  hashPassword: (password: string) => Promise<string>;
  /** Adds a person in the given transaction; returns the person's id. */
  addPerson: (db: Database['kysely'], person: NewPerson) => Promise<string>;
}

export function createPeople(database: Database, settings: PeopleSettings): People {
  const options = peopleOptions(settings);

  async function createAuth(db: Database['kysely'], transaction: boolean) {
    const { betterAuth } = await import('better-auth');
    const { createAuthMiddleware } = await import('better-auth/api');
    // People change a password when somebody else may know it: the other sessions always end.
    const before = createAuthMiddleware(async ({ path, body }) =>
      path === '/change-password'
        ? { context: { body: { ...body, revokeOtherSessions: true } } }
        : undefined,
    );
    const hooks = { before };
    return betterAuth({ ...options, hooks, database: { db, type: 'postgres', transaction } });
  }

  let pooled: ReturnType<typeof createAuth> | undefined;

  const logged = logSignIns(database, settings, async (request) => {
    pooled ??= createAuth(database.kysely, true);
    return (await pooled).handler(request);
  });
  const handle = throttlePasswords(database, settings, logged);

  return {
    handle,
    async signIn({ email, password, address }) {
      const { origin } = new URL(settings.publicUrl);
      const response = await handle(
        new Request(`${origin}${peoplePath}/sign-in/email`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin, [clientAddressHeader]: address },
          body: JSON.stringify({ email, password }),
        }),
      );
      const { status, headers } = response;
      switch (status) {
        case 200:
          return { status, cookies: headers.getSetCookie() };
        case 401:
          return { status };
        case 429:
          return { status, retryAfter: headers.get('retry-after') ?? '1' };
        default:
          throw new Error(`Sign-in failed with status ${status}`);
      }
    },
    async hashPassword(password) {
      const { hashPassword } = await import('better-auth/crypto');
      return hashPassword(password);
    },
    async addPerson(db, { name, email, passwordHash, isVerified }) {
      const { internalAdapter } = await (await createAuth(db, false)).$context;
      const person = await internalAdapter.createUser(
        { name, email, emailVerified: isVerified },
        { method: 'email-password' },
      );
      await internalAdapter.linkAccount({
        userId: person.id,
        providerId: 'credential',
        accountId: person.id,
        password: passwordHash,
      });
      return person.id;
    },
  };
}
