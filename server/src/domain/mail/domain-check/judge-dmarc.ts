// DMARC (RFC 7489): what servers do with mails in the name of a domain that fail SPF and DKIM. Pure.

import type { Finding } from './finding.ts';
import { tagsIn } from './tags-in.ts';

/** Where the record may be: at the domain, else at one that contains it. */
export function dmarcNames(domain: string): string[] {
  const labels = domain.split('.');
  const domains = labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'));
  return domains.slice(0, 5).map((one) => `_dmarc.${one}`);
}

export const isDmarc = (text: string): boolean => /^v\s*=\s*DMARC1\s*(?:;|$)/i.test(text);

/** `name` is where the texts were found, and the own name of the domain when nothing was. */
export function judgeDmarc(domain: string, name: string, texts: readonly string[]): Finding {
  const records = texts.filter(isDmarc);
  const [found = null] = records;
  const base = { check: 'dmarc', name, found, add: null } as const;
  const value = `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`;
  const add = { type: 'TXT', name: `_dmarc.${domain}`, value } as const;
  if (found === null) return { ...base, status: 'missing', code: 'dmarc_missing', add };
  if (records.length > 1) return { ...base, status: 'warning', code: 'dmarc_twice' };
  const tags = tagsIn(found);
  const isParent = name !== `_dmarc.${domain}`;
  const policy = ((isParent ? tags.get('sp') : undefined) ?? tags.get('p') ?? '').toLowerCase();
  if (policy === 'none') return { ...base, status: 'ok', code: 'dmarc_none' };
  return policy === 'quarantine' || policy === 'reject'
    ? { ...base, status: 'ok', code: 'dmarc_ok' }
    : { ...base, status: 'warning', code: 'dmarc_invalid', add };
}
