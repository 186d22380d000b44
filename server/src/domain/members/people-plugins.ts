// The plugins of better-auth: two-factor authentication by an authenticator app, and passkeys. Loaded
// with better-auth, on first use.
import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { sameOrigins } from './people-options.ts';

const maxWrongCodes = 10;
const lockedForSeconds = 900;

export function peoplePlugins({ publicUrl }: { publicUrl: string }) {
  const { origin, hostname } = new URL(publicUrl);
  return [
    twoFactor({
      issuer: 'Inlet',
      accountLockout: { maxFailedAttempts: maxWrongCodes, durationSeconds: lockedForSeconds },
      schema: {
        user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
        twoFactor: {
          modelName: 'two_factors',
          fields: {
            userId: 'person_id',
            backupCodes: 'backup_codes',
            failedVerificationCount: 'failed_verification_count',
            lockedUntil: 'locked_until',
          },
        },
      },
    }),
    passkey({
      rpID: hostname,
      rpName: 'Inlet',
      origin: sameOrigins(origin),
      // Discoverable, so that a person signs in without typing an address.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      registration: {
        afterVerification: async ({ verification }) => {
          requireVerifiedUser(verification.registrationInfo?.userVerified);
        },
      },
      authentication: {
        afterVerification: async ({ verification }) => {
          requireVerifiedUser(verification.authenticationInfo.userVerified);
        },
      },
      schema: {
        passkey: {
          modelName: 'passkeys',
          fields: {
            userId: 'person_id',
            publicKey: 'public_key',
            credentialID: 'credential_id',
            deviceType: 'device_type',
            backedUp: 'backed_up',
            createdAt: 'created_at',
          },
        },
      },
    }),
  ];
}

/** A passkey alone signs in, so the device must have checked a fingerprint, a face or a PIN. */
function requireVerifiedUser(verified: boolean | undefined): void {
  if (verified === true) return;
  throw new APIError('UNAUTHORIZED', {
    code: 'USER_NOT_VERIFIED',
    message: 'The device did not verify its user.',
  });
}
