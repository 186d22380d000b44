// The whole program over HTTP, with a mail server, for tests of accounts.
import { after } from 'node:test';
import type { Config } from '../../src/config.ts';
import { createMember } from '../../src/domain/members/create-member.ts';
import { createPerson } from '../../src/domain/members/create-person.ts';
import type { Member, Role } from '../../src/domain/members/member.ts';
import type { Clock } from '../../src/platform/clock.ts';
import { buildTestApp, type TestApp, type TestTenant } from '../build-test-app.ts';
import { freePort } from '../free-port.ts';
import { type MailServer, openMailServer } from '../mail-server.ts';
import { testPeople } from '../people.ts';
import { type Client, createClient } from './client.ts';

export interface Accounts extends TestApp {
  url: string;
  mail: MailServer;
  client: () => Client;
  addMember: (role: Role, options?: NewMember) => Promise<AccountMember>;
  eventsOf: (member: Member) => Promise<string[]>;
  /** By what the sign-ins failed, in alphabetical order. */
  failedMethodsOf: (member: Member) => Promise<string[]>;
}

interface NewMember {
  tenant?: TestTenant;
  /** A person who has an account already. */
  personId?: string;
}

export interface AccountMember {
  member: Member;
  email: string;
  password: string;
  personId: string;
}

interface Options {
  sendsMail?: boolean;
  clock?: Clock;
  newWorkspaces?: 'owners' | 'operator';
  /** The addresses inside the network that webhooks may call. */
  outboundAllow?: Config['outboundAllow'];
  port?: number;
}

const password = 'correct horse battery';
// A hash takes as long as it must, so all accounts share one.
let passwordHash: Promise<string> | undefined;
let count = 0;

/** Passkeys need a host name, so the address is `localhost`. */
export async function openAccounts(options: Options = {}): Promise<Accounts> {
  const { sendsMail = true, clock, newWorkspaces = 'owners', outboundAllow } = options;
  const mail = await openMailServer();
  const { port = await freePort() } = options;
  const url = `http://localhost:${port}`;
  const config = {
    ...{ publicUrl: url, smtpUrl: sendsMail ? mail.url : null, newWorkspaces },
    ...(outboundAllow && { outboundAllow }),
  };
  const test = await buildTestApp({ config, ...(clock && { clock }) });
  await test.app.listen({ port, host: '127.0.0.1' });
  await test.work();
  after(async () => {
    await test.close();
    await mail.close();
  });
  const people = testPeople(test.database);
  return {
    ...test,
    url,
    mail,
    client: () => createClient(url),
    async addMember(role, { tenant = test, personId: known } = {}) {
      count += 1;
      const name = `${role} ${count}`;
      const email = `${role}${count}@accounts.example`;
      const personId = known ?? (await addAccount(name, email));
      const { id: workspaceId } = tenant.workspace;
      const { kysely } = test.database;
      const member = await createMember(kysely, { workspaceId, personId, name, email, role });
      return { member, email, password, personId };
    },
    async eventsOf({ id }) {
      const { rows } = await test.database.pool.query<{ type: string }>(
        'select type from events where subject_id = $1 order by seq',
        [id],
      );
      return rows.map(({ type }) => type);
    },
    async failedMethodsOf({ id }) {
      const { rows } = await test.database.pool.query<{ method: string }>(
        `select after ->> 'method' as method from events
        where subject_id = $1 and type = 'member.sign_in_failed' order by 1`,
        [id],
      );
      return rows.map(({ method }) => method);
    },
  };

  async function addAccount(name: string, email: string) {
    passwordHash ??= people.hashPassword(password);
    const account = { name, email, passwordHash: await passwordHash, isVerified: true };
    const id = await test.database.kysely.transaction().execute((db) => createPerson(db, account));
    if (id === undefined) throw new Error(`${email} has an account already.`);
    return id;
  }
}
