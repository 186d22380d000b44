// How requests prove where they come from: compared in constant time, so that nobody finds a secret by
// measuring. Pure.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Reason } from './connector.ts';

/** Whether two texts are equal; an absent one equals none. */
export function isSame(sent: string | undefined, expected: string): boolean {
  if (sent === undefined || expected === '') return false;
  return timingSafeEqual(digest(sent), digest(expected));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

interface Signature {
  /** As it was sent, perhaps after `sha256=`. */
  sent: string | undefined;
  secret: string;
  raw: Buffer;
  encoding: 'hex' | 'base64' | 'any';
}

/** Of an HMAC-SHA256 over the bytes of the body. Undefined when it is right. */
export function signatureProblem({ sent, secret, raw, encoding }: Signature): Reason | undefined {
  if (sent === undefined || sent === '') return { reason: 'signature_missing' };
  const expected = createHmac('sha256', secret).update(raw).digest();
  const text = sent.trim().replace(/^(?:sha256|v1)[=,]/, '');
  const isHex = /^[0-9a-f]{64}$/i.test(text);
  if (encoding !== 'any' && isHex !== (encoding === 'hex')) return { reason: 'signature_wrong' };
  const given = Buffer.from(text, isHex ? 'hex' : 'base64');
  const isRight = given.length === expected.length && timingSafeEqual(given, expected);
  return isRight ? undefined : { reason: 'signature_wrong' };
}
