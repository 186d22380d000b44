// Responds to the requests to /api/auth: better-auth does, except where Inlet has its own way.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import { beginAttempt } from '../../limits/begin-attempt.ts';
import { networkOf } from '../../limits/network-of.ts';
import { endpointOf } from '../password-attempt.ts';
import { clientAddressHeader, type PeopleSettings } from '../people-options.ts';
import { type ChangeDeps, changeAccount, changesAccount } from './change-account.ts';
import { readJsonBody, refusal, textIn } from './json-body.ts';
import { requestChangeOfEmail } from './request-change-of-email.ts';
import { requestPasswordReset } from './request-password-reset.ts';

const offersOfNetwork = { quota: 60, seconds: 60 };

interface Deps extends ChangeDeps {
  database: Database;
  settings: PeopleSettings;
  /** better-auth over the pool. */
  handle: (request: Request) => Promise<Response>;
}

export function createRequestHandler(deps: Deps): (request: Request) => Promise<Response> {
  const { database, settings, handle } = deps;
  return async (request) => {
    const endpoint = endpointOf(request);
    switch (endpoint) {
      case 'POST /request-password-reset': {
        const { sendsMail = false } = settings;
        return requestPasswordReset(database, request, { sendsMail, now: new Date() });
      }
      case 'POST /change-email':
        return requestChangeOfEmail(database, request, settings);
      case 'GET /passkey/generate-authenticate-options':
        return offerPasskey(database, request, handle);
      case 'POST /sign-in/email':
        return signIn(database, request, handle);
      default:
        return changesAccount(endpoint) ? changeAccount(deps, endpoint, request) : handle(request);
    }
  };
}

/** Each offer is stored, and anybody may ask for one. */
async function offerPasskey(
  database: Database,
  request: Request,
  handle: Deps['handle'],
): Promise<Response> {
  const network = networkOf(request.headers.get(clientAddressHeader) ?? '');
  const subject = `passkey for ${network}`;
  const attempt = await beginAttempt(database, [{ subject, ...offersOfNetwork }]);
  if (attempt.allowed) return handle(request);
  const message = `Too many sign-ins by passkey: wait ${attempt.secondsLeft} s.`;
  const headers = { 'retry-after': String(attempt.secondsLeft) };
  return refusal(429, 'TOO_MANY_ATTEMPTS', message, headers);
}

/** better-auth does not count passkeys as second factors, so it does not name them here. */
async function signIn(
  database: Database,
  request: Request,
  handle: Deps['handle'],
): Promise<Response> {
  const body = await readJsonBody(request);
  const response = await handle(request);
  if (!response.ok || body === undefined) return response;
  const signedIn = (await response.clone().json()) as { twoFactorMethods?: string[] };
  if (signedIn.twoFactorMethods === undefined) return response;
  const { rows } = await sql`
    select from passkeys k join people p on p.id = k.person_id
    where p.email = ${textIn(body, 'email')?.toLowerCase()} limit 1`.execute(database.kysely);
  if (rows.length === 0) return response;
  const twoFactorMethods = [...signedIn.twoFactorMethods, 'passkey'];
  const { status, headers } = response;
  const withoutLength = new Headers(headers);
  withoutLength.delete('content-length');
  return Response.json({ ...signedIn, twoFactorMethods }, { status, headers: withoutLength });
}
