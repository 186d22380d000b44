// Encrypts secrets that the program needs in plain text again, such as the signing secret of a webhook.
// The key is derived from the secret of the installation, so a copy of the database reveals none.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export interface Sealer {
  seal: (text: string) => string;
  open: (sealed: string) => string;
}

const version = 'v1';
const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export function createSealer(secret: string): Sealer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'inlet sealed secrets', 32));
  return {
    seal(text) {
      const nonce = randomBytes(nonceBytes);
      const sealing = createCipheriv(cipher, key, nonce);
      const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
      const whole = Buffer.concat([nonce, sealing.getAuthTag(), body]);
      return `${version}.${whole.toString('base64')}`;
    },
    open(sealed) {
      const [sealedVersion, text = ''] = sealed.split('.');
      if (sealedVersion !== version) throw new Error('A sealed secret has an unknown version.');
      const whole = Buffer.from(text, 'base64');
      const opening = createDecipheriv(cipher, key, whole.subarray(0, nonceBytes));
      opening.setAuthTag(whole.subarray(nonceBytes, nonceBytes + tagBytes));
      const body = opening.update(whole.subarray(nonceBytes + tagBytes));
      return Buffer.concat([body, opening.final()]).toString();
    },
  };
}
