// Signed-in people for tests.
import { createHmac, randomBytes } from 'node:crypto';
import { createMember } from '../src/domain/members/create-member.ts';
import { createPerson } from '../src/domain/members/create-person.ts';
import type { Member, Role } from '../src/domain/members/member.ts';
import type { TestApp, TestTenant } from './build-test-app.ts';
import { type Call, caller } from './call.ts';
import { testPublicUrl, testSecret } from './people.ts';

export interface Person {
  member: Member;
  /** In the format of the Cookie header. */
  cookie: string;
  call: Call;
}

let count = 0;

/** Adds a member with this role and a session. */
export async function addPerson(
  test: TestApp,
  role: Role,
  tenant: TestTenant = test,
): Promise<Person> {
  count += 1;
  const { id: workspaceId } = tenant.workspace;
  const name = `${role} ${count}`;
  const email = `${role}${count}@${tenant.workspace.slug}.example`;
  const { kysely } = test.database;
  const personId = await addPersonId(test, name, email);
  const member = await createMember(kysely, { workspaceId, personId, name, email, role });
  const cookie = await addSession(test, personId);
  return { member, cookie, call: personCaller(test, cookie) };
}

/** Adds a person who can sign in but is not a member of any workspace. */
export async function addPersonId(test: TestApp, name: string, email: string): Promise<string> {
  const person = { name, email, passwordHash: 'none', isVerified: true };
  const id = await test.database.kysely.transaction().execute((db) => createPerson(db, person));
  if (id === undefined) throw new Error(`${email} has an account already.`);
  return id;
}

export async function addSession(test: TestApp, personId: string): Promise<string> {
  const token = randomBytes(16).toString('hex');
  await test.database.pool.query(
    `insert into sessions (id, person_id, token, expires_at, updated_at)
     values ($1, $2, $1, now() + interval '1 day', now())`,
    [token, personId],
  );
  const signature = createHmac('sha256', testSecret).update(token).digest('base64');
  return `inlet.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** Sends requests like the program's own pages. */
export function personCaller(test: Pick<TestApp, 'app'>, cookie: string): Call {
  const call = caller(test, null);
  return (method, url, body, headers) =>
    call(method, url, body, { cookie, origin: testPublicUrl, ...headers });
}
