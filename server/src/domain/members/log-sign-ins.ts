// Records sign-ins, wrong passwords and ended sessions around the handler of better-auth.
import type { Database } from '../../platform/database/pool.ts';
import { beginAttempt } from '../limits/begin-attempt.ts';
import { findPersonId } from './create-person.ts';
import { deviceOf } from './device.ts';
import { endpointOf, reportsWrongPassword } from './password-attempt.ts';
import { clientAddressHeader, type PeopleSettings } from './people-options.ts';
import { enqueuePersonEvents, type PersonEvent } from './person-event.ts';
import { readSignInEmail } from './read-sign-in-email.ts';
import { readSessionCookie, sessionCookieName } from './session-cookie.ts';

type Handle = (request: Request) => Promise<Response>;

// Each account's wrong passwords are an event once a minute, however many there are.
const failureWindow = { quota: 1, seconds: 60 };

/** Requests that end sessions. */
const endReasons = new Map<string, 'password_changed' | 'signed_out'>([
  ['POST /change-password', 'password_changed'],
  ['POST /sign-out', 'signed_out'],
]);

export function logSignIns(
  database: Database,
  { publicUrl, secret, log }: PeopleSettings,
  handle: Handle,
): Handle {
  const cookie = { name: sessionCookieName(publicUrl), secret };
  const { kysely } = database;
  const now = () => new Date();

  async function sessionsOfOwner(token: string | undefined) {
    if (token === undefined) return [];
    return kysely
      .selectFrom('sessions as s')
      .innerJoin('sessions as own', 'own.person_id', 's.person_id')
      .select(['s.id', 's.token', 's.person_id'])
      .where('own.token', '=', token)
      .execute();
  }

  async function signedIn(response: Response): Promise<void> {
    const token = response.headers
      .getSetCookie()
      .map((line) => readSessionCookie(line.split(';')[0] ?? '', cookie))
      .find((one) => one !== undefined);
    if (token === undefined) return;
    const session = await kysely
      .selectFrom('sessions')
      .select(['id', 'person_id', 'ip_address', 'user_agent', 'created_at'])
      .where('token', '=', token)
      .executeTakeFirstOrThrow();
    const { id, person_id, ip_address, user_agent, created_at } = session;
    const facts = { session_id: id, address: ip_address, device: deviceOf(user_agent) };
    const event = { personId: person_id, type: 'member.signed_in', at: created_at, facts } as const;
    await enqueuePersonEvents(kysely, [event]);
  }

  async function failed(request: Request): Promise<void> {
    const read = await readSignInEmail(request);
    if (!('email' in read)) return;
    const email = read.email.trim().toLowerCase();
    const personId = await findPersonId(kysely, email);
    if (personId === undefined) return;
    const subject = `failure event ${email}`;
    if (!(await beginAttempt(database, [{ subject, ...failureWindow }])).allowed) return;
    const facts = {
      address: request.headers.get(clientAddressHeader),
      device: deviceOf(request.headers.get('user-agent')),
    };
    const type = 'member.sign_in_failed';
    await enqueuePersonEvents(kysely, [{ personId, type, at: now(), facts }]);
  }

  /** `sessions` are those before the request: some of them have ended. */
  async function ended(
    sessions: Awaited<ReturnType<typeof sessionsOfOwner>>,
    reason: 'password_changed' | 'signed_out',
  ): Promise<void> {
    const personId = sessions[0]?.person_id;
    if (personId === undefined) return;
    const ids = sessions.map(({ id }) => id);
    const left = await kysely.selectFrom('sessions').select('id').where('id', 'in', ids).execute();
    const remaining = new Set(left.map(({ id }) => id));
    const at = now();
    const events: PersonEvent[] = ids
      .filter((id) => !remaining.has(id))
      .map((id) => ({ personId, type: 'session.ended', at, facts: { session_id: id, reason } }));
    if (reason === 'password_changed') {
      events.push({ personId, type: 'member.password_changed', at, facts: {} });
    }
    await enqueuePersonEvents(kysely, events);
  }

  return async (request) => {
    const endpoint = endpointOf(request);
    if (endpoint === 'POST /sign-in/email') {
      const copy = request.clone();
      const response = await handle(request);
      if (response.ok) await signedIn(response);
      else if (await reportsWrongPassword(response)) {
        // Not awaited: the time to record it would tell whether the address has an account.
        failed(copy).catch((error: unknown) => {
          log.warn({ err: error }, 'Could not record a failed sign-in');
        });
      }
      return response;
    }
    const reason = endReasons.get(endpoint);
    if (reason === undefined) return handle(request);
    const token = readSessionCookie(request.headers.get('cookie') ?? '', cookie);
    const sessions = await sessionsOfOwner(token);
    const response = await handle(request);
    if (response.ok) await ended(sessions, reason);
    return response;
  };
}
