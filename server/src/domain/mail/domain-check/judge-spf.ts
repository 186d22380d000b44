// SPF (RFC 7208): which servers may send mails of a domain. Pure.
import type { Finding } from './finding.ts';

export function judgeSpf(
  domain: string,
  texts: readonly string[],
  include: string | null,
): Finding {
  const records = texts.filter((text) => /^v=spf1(?: |$)/i.test(text));
  const [found = null] = records;
  const base = { check: 'spf', name: domain, found, add: null } as const;
  const adding = (value: string) => ({ type: 'TXT', name: domain, value }) as const;
  if (found === null) {
    const value = include === null ? 'v=spf1 a mx ~all' : `v=spf1 include:${include} ~all`;
    return { ...base, status: 'missing', code: 'spf_missing', add: adding(value) };
  }
  if (records.length > 1) return { ...base, status: 'warning', code: 'spf_twice' };
  const terms = found.split(/\s+/);
  if (terms.some((term) => /^\+?all$/i.test(term))) {
    return { ...base, status: 'warning', code: 'spf_allows_all' };
  }
  if (include !== null && !terms.some((term) => isInclude(term, include))) {
    const value = terms.toSpliced(1, 0, `include:${include}`).join(' ');
    return { ...base, status: 'warning', code: 'spf_not_included', add: adding(value) };
  }
  return { ...base, status: 'ok', code: 'spf_ok' };
}

const isInclude = (term: string, domain: string): boolean =>
  [`include:${domain}`, `+include:${domain}`, `redirect=${domain}`].includes(term.toLowerCase());
