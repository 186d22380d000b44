// How better-auth is set up: our names of tables and columns, no way in but an account that was
// made here, no word to anybody else.
import type { BetterAuthOptions } from 'better-auth';
import { newId } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import { longestPassword, shortestPassword } from './password.ts';

export interface PeopleSettings {
  publicUrl: string;
  /** Signs the cookies. */
  secret: string;
  log: Log;
}

/** The header that carries the address a request came from, set by us and never by a client. */
export const clientAddressHeader = 'x-inlet-client-address';
export const peoplePath = '/api/auth';
export const cookiePrefix = 'inlet';

const day = 86_400;
const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

export function peopleOptions(settings: PeopleSettings) {
  const { origin } = new URL(settings.publicUrl);
  return {
    appName: 'Inlet',
    baseURL: origin,
    basePath: peoplePath,
    secret: settings.secret,
    trustedOrigins: sameOrigins(origin),
    telemetry: { enabled: false },
    // An unexpected error goes to whoever called, which logs it: better-auth would print it as it is.
    onAPIError: { throw: true },
    logger: { log: (level, message) => settings.log[level]({ part: 'sign-in' }, message) },
    emailAndPassword: {
      enabled: true,
      // An account is made by whoever runs the installation, or by an invitation.
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    user: {
      modelName: 'people',
      fields: { ...stamps, emailVerified: 'email_verified' },
    },
    session: {
      modelName: 'sessions',
      fields: {
        ...stamps,
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      expiresIn: 14 * day,
      updateAge: day,
    },
    account: {
      modelName: 'accounts',
      fields: {
        ...stamps,
        userId: 'person_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { ...stamps, expiresAt: 'expires_at' },
    },
    // Wrong passwords are counted by guard-passwords.ts.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: () => newId(), validateSchema: false },
    },
  } satisfies BetterAuthOptions;
}

/** A browser on this machine may call it by either of its names. */
export function sameOrigins(origin: string): string[] {
  const url = new URL(origin);
  const loopback = ['127.0.0.1', 'localhost', '[::1]'];
  if (!loopback.includes(url.hostname)) return [origin];
  const port = url.port === '' ? '' : `:${url.port}`;
  return loopback.map((name) => `${url.protocol}//${name}${port}`);
}
