// Secrets that the program has to use again, such as the one that a webhook is signed with, are kept
// encrypted under a key made from the installation's own secret: a copy of the database gives none
// of them away.
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
      const [made, text = ''] = sealed.split('.');
      if (made !== version) throw new Error('A sealed secret is of a version that is not known.');
      const whole = Buffer.from(text, 'base64');
      const opening = createDecipheriv(cipher, key, whole.subarray(0, nonceBytes));
      opening.setAuthTag(whole.subarray(nonceBytes, nonceBytes + tagBytes));
      const body = opening.update(whole.subarray(nonceBytes + tagBytes));
      return Buffer.concat([body, opening.final()]).toString();
    },
  };
}
