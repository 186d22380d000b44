// People who sign in: better-auth over the program's own pool of connections, under our names of
// tables and columns. It is loaded when it is first needed, since most requests never are a
// person's and a start should not wait for it.
import type { Database } from '../../platform/database/pool.ts';
import { type GuardedHandle, guardPasswords } from './guard-passwords.ts';
import {
  clientAddressHeader,
  type PeopleSettings,
  peopleOptions,
  peoplePath,
} from './people-options.ts';

export interface NewPerson {
  name: string;
  email: string;
  passwordHash: string;
  /** Whether the address was proven to be theirs. */
  isProven: boolean;
}

export interface SignIn {
  email: string;
  password: string;
  /** Where it is asked from: guesses are counted by it. */
  address: string;
}

export type SignedIn =
  | { status: 200; cookies: string[] }
  | { status: 401 }
  /** After too many: how many seconds to wait. */
  | { status: 429; retryAfter: string };

export interface People {
  /** Answers what is asked at `/api/auth/…`: sign-in, sign-out, the session of a cookie. */
  handle: GuardedHandle;
  /**
   * 200 with the cookies of a new session, 401 for a wrong password, 429 after too many; throws when
   * none of these is the outcome.
   */
  signIn: (given: SignIn) => Promise<SignedIn>;
  hashPassword: (password: string) => Promise<string>;
  /** Adds a person in the transaction that it is given; returns the person's id. */
  addPerson: (db: Database['kysely'], person: NewPerson) => Promise<string>;
}

export function createPeople(database: Database, settings: PeopleSettings): People {
  const options = peopleOptions(settings);

  async function over(db: Database['kysely'], transaction: boolean) {
    const { betterAuth } = await import('better-auth');
    const { createAuthMiddleware } = await import('better-auth/api');
    // Whoever changes a password may do so because somebody else knows it: the other sessions end,
    // whether it is asked for or not.
    const before = createAuthMiddleware(async ({ path, body }) =>
      path === '/change-password'
        ? { context: { body: { ...body, revokeOtherSessions: true } } }
        : undefined,
    );
    const hooks = { before };
    return betterAuth({ ...options, hooks, database: { db, type: 'postgres', transaction } });
  }

  let wide: ReturnType<typeof over> | undefined;

  const handle = guardPasswords(database, settings, async (request) => {
    wide ??= over(database.kysely, true);
    return (await wide).handler(request);
  });

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
          throw new Error(`The sign-in was answered with ${status}`);
      }
    },
    async hashPassword(password) {
      const { hashPassword } = await import('better-auth/crypto');
      return hashPassword(password);
    },
    async addPerson(db, { name, email, passwordHash, isProven }) {
      const { internalAdapter } = await (await over(db, false)).$context;
      const person = await internalAdapter.createUser(
        { name, email, emailVerified: isProven },
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
