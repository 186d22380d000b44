// Requests that change an account run in one transaction: the change by better-auth, the effects that
// Inlet adds, and the jobs that record the events.
import type { Database } from '../../../platform/database/pool.ts';
import type { PeopleSettings } from '../people-options.ts';
import {
  type EndReason,
  enqueuePersonEvents,
  type PersonEvent,
  sessionsEnded,
} from '../person-event.ts';
import { endSessions, revokeVerifications } from '../revoke-access.ts';
import { readSessionCookie, sessionCookieName } from '../session-cookie.ts';
import { type Factors, hasAny, readFactors, setTwoFactorEnabled } from '../two-factor/factors.ts';
import { forgetCode, useCode } from '../two-factor/use-code.ts';
import { needsJson, readJsonBody, refusal, textIn, withBody } from './json-body.ts';
import { personOfRequest, type RequestPerson } from './person-of-request.ts';

export interface ChangeDeps {
  database: Pick<Database, 'kysely'>;
  settings: PeopleSettings;
  /** better-auth within a transaction. */
  handleWithin: (db: Database['kysely'], request: Request) => Promise<Response>;
}

/** The endpoints, with the event that a success records besides changed factors and sessions. */
const eventOf = {
  'POST /change-password': 'member.password_changed',
  'POST /reset-password': 'member.password_reset',
  'POST /two-factor/generate-backup-codes': 'member.recovery_codes_renewed',
  'POST /two-factor/verify-backup-code': 'member.recovery_code_used',
  'POST /two-factor/enable': null,
  'POST /two-factor/disable': null,
  'POST /two-factor/verify-totp': null,
  'POST /passkey/verify-registration': null,
  'POST /passkey/delete-passkey': null,
} as const satisfies Record<string, PersonEvent['type'] | null>;

export type ChangeEndpoint = keyof typeof eventOf;

export const changesAccount = (endpoint: string): endpoint is ChangeEndpoint =>
  Object.hasOwn(eventOf, endpoint);

export async function changeAccount(
  { database, settings, handleWithin }: ChangeDeps,
  endpoint: ChangeEndpoint,
  request: Request,
): Promise<Response> {
  const body = await readJsonBody(request);
  if (body === undefined) return needsJson();
  const isReset = endpoint === 'POST /reset-password';
  const code = endpoint === 'POST /two-factor/verify-totp' ? textIn(body, 'code') : undefined;
  return database.kysely.transaction().execute(async (db) => {
    const linkToken = isReset ? (textIn(body, 'token') ?? '') : undefined;
    const person = await personOfRequest(db, request, settings, linkToken);
    if (person === undefined) return handleWithin(db, withBody(request, body));
    const { personId } = person;
    await lockPerson(db, personId);
    if (endpoint === 'POST /passkey/delete-passkey' && person.session?.isFresh !== true) {
      return refusal(403, 'SESSION_NOT_FRESH', 'Sign in again first.');
    }
    if (code !== undefined && !(await useCode(db, personId, code))) {
      return refusal(401, 'INVALID_CODE', 'This code was used already: wait for the next one.');
    }
    const before = await readFactors(db, personId);
    const sessions = await sessionsOf(db, personId);
    const response = await handleWithin(db, withBody(request, body));
    if (!response.ok) {
      if (code !== undefined) await forgetCode(db, personId, code);
      return response;
    }
    const type = eventOf[endpoint];
    const after = await readFactors(db, personId);
    if (type !== null) await record(db, personId, type);
    if (isReset) await revokeVerifications(db, personId);
    if (!sameFactors(before, after)) {
      const kept = sessionIn(response, settings) ?? person.session?.token;
      await changeFactors(db, person, { before, after, kept });
    }
    const ended = [...sessions.difference(await sessionsOf(db, personId))];
    const cause = { reason: endReasonOf(endpoint), at: new Date() };
    await enqueuePersonEvents(db, sessionsEnded(personId, ended, cause));
    return response;
  });
}

function endReasonOf(endpoint: ChangeEndpoint): EndReason {
  if (endpoint === 'POST /change-password') return 'password_changed';
  return endpoint === 'POST /reset-password' ? 'password_reset' : 'two_factor_changed';
}

async function sessionsOf(db: Database['kysely'], personId: string): Promise<Set<string>> {
  const sessions = db.selectFrom('sessions').select('id').where('person_id', '=', personId);
  return new Set((await sessions.execute()).map(({ id }) => id));
}

/** Serialises the changes of one account. */
async function lockPerson(db: Database['kysely'], personId: string): Promise<void> {
  await db.selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute();
}

const record = (
  db: Database['kysely'],
  personId: string,
  type: PersonEvent['type'],
  facts: PersonEvent['facts'] = {},
) => enqueuePersonEvents(db, [{ personId, type, at: new Date(), facts }]);

const sameFactors = (one: Factors, other: Factors): boolean =>
  one.authenticator_app === other.authenticator_app && one.passkeys === other.passkeys;

async function changeFactors(
  db: Database['kysely'],
  { personId }: RequestPerson,
  { before, after, kept }: { before: Factors; after: Factors; kept: string | undefined },
): Promise<void> {
  await setTwoFactorEnabled(db, personId, hasAny(after));
  await revokeVerifications(db, personId);
  // Sessions from the time of the password alone end.
  if (!hasAny(before)) await endSessions(db, personId, kept);
  await record(db, personId, 'member.two_factor_changed', { change: changeOf(before, after) });
}

function changeOf(before: Factors, after: Factors): string {
  if (before.authenticator_app !== after.authenticator_app) {
    return after.authenticator_app ? 'authenticator_app_added' : 'authenticator_app_removed';
  }
  return after.passkeys > before.passkeys ? 'passkey_added' : 'passkey_removed';
}

/** The token of the session that a response begins. */
function sessionIn(response: Response, { publicUrl, secret }: PeopleSettings): string | undefined {
  const name = sessionCookieName(publicUrl);
  for (const cookie of response.headers.getSetCookie()) {
    const token = readSessionCookie(cookie, { name, secret });
    if (token !== undefined) return token;
  }
  return undefined;
}
