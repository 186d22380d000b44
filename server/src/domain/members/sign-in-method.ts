// By what a request signs somebody in, and whom it names.
import type { Database } from '../../platform/database/pool.ts';
import { readJsonBody } from './account-requests/json-body.ts';
import { findPersonId } from './create-person.ts';
import { readSignInEmail } from './read-sign-in-email.ts';

export type SignInMethod = 'authenticator_app' | 'passkey' | 'password' | 'recovery_code';

const methods = new Map<string, SignInMethod>([
  ['POST /passkey/verify-authentication', 'passkey'],
  ['POST /sign-in/email', 'password'],
  ['POST /two-factor/verify-backup-code', 'recovery_code'],
  ['POST /two-factor/verify-totp', 'authenticator_app'],
]);

/** Undefined for a request that begins no session. */
export const signInMethodOf = (endpoint: string): SignInMethod | undefined => methods.get(endpoint);

/** The person with the address or the passkey in the body; undefined when nobody has it. */
export async function personInBody(
  db: Database['kysely'],
  request: Request,
  method: 'passkey' | 'password',
): Promise<string | undefined> {
  if (method === 'passkey') return personOfPasskey(db, request);
  const read = await readSignInEmail(request);
  return 'email' in read ? findPersonId(db, read.email.trim().toLowerCase()) : undefined;
}

async function personOfPasskey(
  db: Database['kysely'],
  request: Request,
): Promise<string | undefined> {
  const body = await readJsonBody(request);
  const { id } = (body?.response ?? {}) as { id?: unknown };
  if (typeof id !== 'string') return undefined;
  const passkey = await db
    .selectFrom('passkeys')
    .select('person_id')
    .where('credential_id', '=', id)
    .executeTakeFirst();
  return passkey?.person_id;
}
