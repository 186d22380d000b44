// People who sign in: better-auth over the program's own pool of connections, under our names of
// tables and columns. It is loaded when it is first needed, since most requests never are a
// person's and a start should not wait for it.
import type { Database } from '../../platform/database/pool.ts';
import { type PeopleSettings, peopleOptions } from './people-options.ts';

export interface NewPerson {
  name: string;
  email: string;
  passwordHash: string;
}

export interface People {
  /** Answers what is asked at `/api/auth/…`: sign-in, sign-out, the session of a cookie. */
  handle: (request: Request) => Promise<Response>;
  hashPassword: (password: string) => Promise<string>;
  /** Adds a person in the transaction that it is given; returns the person's id. */
  addPerson: (db: Database['kysely'], person: NewPerson) => Promise<string>;
}

export function createPeople(database: Database, settings: PeopleSettings): People {
  const options = peopleOptions(settings);

  async function over(db: Database['kysely'], transaction: boolean) {
    const { betterAuth } = await import('better-auth');
    return betterAuth({ ...options, database: { db, type: 'postgres', transaction } });
  }

  let wide: ReturnType<typeof over> | undefined;

  return {
    async handle(request) {
      wide ??= over(database.kysely, true);
      return (await wide).handler(request);
    },
    async hashPassword(password) {
      const { hashPassword } = await import('better-auth/crypto');
      return hashPassword(password);
    },
    async addPerson(db, { name, email, passwordHash }) {
      const { internalAdapter } = await (await over(db, false)).$context;
      const person = await internalAdapter.createUser(
        { name, email, emailVerified: false },
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
