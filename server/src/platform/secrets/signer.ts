// Signs short tokens that are public but must not be made by others. The key is derived from the secret
// of the installation.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export interface Signer {
  /** The bytes with their signature, for an address. */
  sign: (bytes: Buffer) => string;
  /** Undefined for a token that is not ours. */
  verify: (token: string) => Buffer | undefined;
}

const tagBytes = 12;

export function createSigner(secret: string, purpose: string): Signer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `inlet ${purpose}`, 32));
  const tagOf = (bytes: Buffer): Buffer =>
    createHmac('sha256', key).update(bytes).digest().subarray(0, tagBytes);
  return {
    sign: (bytes) => Buffer.concat([tagOf(bytes), bytes]).toString('base64url'),
    verify(token) {
      const whole = Buffer.from(token, 'base64url');
      if (whole.length <= tagBytes) return undefined;
      const bytes = whole.subarray(tagBytes);
      return timingSafeEqual(tagOf(bytes), whole.subarray(0, tagBytes)) ? bytes : undefined;
    },
  };
}
