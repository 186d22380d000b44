// Records sign-ins, failed ones and sign-outs around the handler of better-auth. changeAccount
// records the other requests in their transactions.
import type { Database } from '../../platform/database/pool.ts';
import { beginAttempt } from '../limits/begin-attempt.ts';
import { personOfRequest } from './account-requests/person-of-request.ts';
import { deviceOf } from './device.ts';
import { endpointOf, reportsFailure } from './password-attempt.ts';
import { clientAddressHeader, type PeopleSettings } from './people-options.ts';
import { enqueuePersonEvents, sessionsEnded } from './person-event.ts';
import { readSessionCookie, sessionCookieName } from './session-cookie.ts';
import { personInBody, type SignInMethod, signInMethodOf } from './sign-in-method.ts';
import { signInTokens } from './sign-in-tokens.ts';

type Handle = (request: Request) => Promise<Response>;

// Each account's failures by one method are an event once a minute, however many there are.
const failureWindow = { quota: 1, seconds: 60 };

export function logSignIns(database: Database, settings: PeopleSettings, handle: Handle): Handle {
  const { publicUrl, secret, log } = settings;
  const cookie = { name: sessionCookieName(publicUrl), secret };
  const { kysely } = database;
  const now = () => new Date();

  const sessionOf = (token: string) =>
    kysely
      .selectFrom('sessions')
      .select(['id', 'person_id', 'ip_address', 'user_agent', 'created_at'])
      .where('token', '=', token)
      .executeTakeFirst();

  async function signedIn(response: Response): Promise<void> {
    // Without its second factor a sign-in clears the cookie that it had set.
    const lines = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    const line = lines.findLast((one) => one.startsWith(`${cookie.name}=`));
    const token = line === undefined ? undefined : readSessionCookie(line, cookie);
    const session = token === undefined ? undefined : await sessionOf(token);
    if (session === undefined) return;
    const { id, person_id, ip_address, user_agent, created_at } = session;
    const facts = { session_id: id, address: ip_address, device: deviceOf(user_agent) };
    const event = { personId: person_id, type: 'member.signed_in', at: created_at, facts } as const;
    await enqueuePersonEvents(kysely, [event]);
  }

  async function failed(
    request: Request,
    method: SignInMethod,
    personId: string | undefined,
  ): Promise<void> {
    if (personId === undefined) return;
    const subject = `failure event ${method} ${personId}`;
    if (!(await beginAttempt(database, [{ subject, ...failureWindow }])).allowed) return;
    const facts = {
      method,
      address: request.headers.get(clientAddressHeader),
      device: deviceOf(request.headers.get('user-agent')),
    };
    const type = 'member.sign_in_failed';
    await enqueuePersonEvents(kysely, [{ personId, type, at: now(), facts }]);
  }

  async function signIn(
    request: Request,
    method: SignInMethod,
    whose: (copy: Request) => Promise<string | undefined>,
  ): Promise<Response> {
    const copy = request.clone();
    const response = await handle(request);
    if (response.ok) await signedIn(response);
    else if (await reportsFailure(response)) {
      // Not awaited: the time to record it would tell whether the address has an account.
      const recorded = whose(copy).then((personId) => failed(copy, method, personId));
      recorded.catch((error: unknown) => {
        log.warn({ err: error }, 'Could not record a failed sign-in');
      });
    }
    return response;
  }

  /** A signed-in person enters a code to change the second factor. */
  async function signInByCode(request: Request, method: SignInMethod): Promise<Response> {
    // Read before a wrong code ends the sign-in.
    const person = await personOfRequest(kysely, request, settings, undefined);
    if (person?.session !== undefined) return handle(request);
    return signIn(request, method, async () => person?.personId);
  }

  async function signOut(request: Request): Promise<Response> {
    const { session: token } = signInTokens(request, settings);
    const session = token === undefined ? undefined : await sessionOf(token);
    const response = await handle(request);
    if (response.ok && session !== undefined) {
      const ended = { reason: 'signed_out', at: now() } as const;
      await enqueuePersonEvents(kysely, sessionsEnded(session.person_id, [session.id], ended));
    }
    return response;
  }

  return async (request) => {
    const endpoint = endpointOf(request);
    if (endpoint === 'POST /sign-out') return signOut(request);
    const method = signInMethodOf(endpoint);
    switch (method) {
      case undefined:
        return handle(request);
      case 'passkey':
      case 'password':
        return signIn(request, method, (copy) => personInBody(kysely, copy, method));
      default:
        return signInByCode(request, method);
    }
  };
}
