// DKIM (RFC 6376): the public key by which a server verifies the signature of a mail. Pure.
import { createPublicKey } from 'node:crypto';
import type { Finding } from './finding.ts';
import { tagsIn } from './tags-in.ts';

const minBits = 1_024;

export const keyName = (selector: string, domain: string): string =>
  `${selector}._domainkey.${domain}`;

/** Of one selector. */
export function judgeDkim(name: string, texts: readonly string[]): Finding {
  const found = texts.find((text) => tagsIn(text).has('p')) ?? null;
  const base = { check: 'dkim', name, found, add: null } as const;
  if (found === null) return { ...base, status: 'missing', code: 'dkim_missing' };
  const tags = tagsIn(found);
  const key = tags.get('p') ?? '';
  if (key === '') return { ...base, status: 'warning', code: 'dkim_revoked' };
  const isRsa = (tags.get('k') ?? 'rsa').toLowerCase() === 'rsa';
  if (!isRsa) return { ...base, status: 'ok', code: 'dkim_ok' };
  const bits = bitsOf(key);
  if (bits === undefined) return { ...base, status: 'warning', code: 'dkim_invalid' };
  return bits < minBits
    ? { ...base, status: 'warning', code: 'dkim_short' }
    : { ...base, status: 'ok', code: 'dkim_ok' };
}

export const unknownSelector = (domain: string): Finding => ({
  ...{ check: 'dkim', status: 'unknown', code: 'dkim_selector_unknown' },
  ...{ name: keyName('…', domain), found: null, add: null },
});

function bitsOf(base64: string): number | undefined {
  try {
    const key = Buffer.from(base64.replaceAll(/\s/g, ''), 'base64');
    const { asymmetricKeyDetails } = createPublicKey({ key, format: 'der', type: 'spki' });
    return asymmetricKeyDetails?.modulusLength;
  } catch {
    return undefined;
  }
}
