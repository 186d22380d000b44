// The options of better-auth: our names of tables and columns, no sign-up, no telemetry.
import type { BetterAuthOptions } from 'better-auth';
import { newId } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import { maxPasswordLength, minPasswordLength } from './password.ts';
import { passwordLinkPrefix, storedIdentifier } from './passwords/password-link.ts';

export interface PeopleSettings {
  publicUrl: string;
  /** Signs the cookies. */
  secret: string;
  log: Log;
  /** Whether the installation sends mails. */
  sendsMail?: boolean;
}

/** The header with the client's address. The server sets it; a client cannot. */
export const clientAddressHeader = 'x-inlet-client-address';
export const peoplePath = '/api/auth';
export const cookiePrefix = 'inlet';

/** Sensitive changes need a sign-in within this time. */
export const freshForSeconds = 3_600;

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
    // The caller logs unexpected errors: better-auth would print them to the console.
    onAPIError: { throw: true },
    logger: { log: (level, message) => settings.log[level]({ part: 'sign-in' }, message) },
    emailAndPassword: {
      enabled: true,
      // Only the operator and invitations create accounts.
      disableSignUp: true,
      minPasswordLength,
      maxPasswordLength,
      revokeSessionsOnPasswordReset: true,
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
      expiresIn: 30 * day,
      updateAge: day,
      freshAge: freshForSeconds,
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
      storeIdentifier: {
        default: 'plain',
        overrides: {
          [passwordLinkPrefix]: { hash: async (identifier) => storedIdentifier(identifier) },
        },
      },
    },
    // throttle-passwords.ts counts wrong passwords.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: () => newId(), validateSchema: false },
    },
  } satisfies BetterAuthOptions;
}

/** A browser on this machine may use any of the loopback names. */
export function sameOrigins(origin: string): string[] {
  const url = new URL(origin);
  const loopback = ['127.0.0.1', 'localhost', '[::1]'];
  if (!loopback.includes(url.hostname)) return [origin];
  const port = url.port === '' ? '' : `:${url.port}`;
  return loopback.map((name) => `${url.protocol}//${name}${port}`);
}
