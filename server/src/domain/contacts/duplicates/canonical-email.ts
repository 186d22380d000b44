// The mailbox behind an e-mail address: addresses that reach one mailbox have one form. Only for
// finding likely duplicates: at other providers, two people may have these addresses. Pure.

const sameProvider: Record<string, string> = {
  'googlemail.com': 'gmail.com',
  'protonmail.com': 'proton.me',
  'pm.me': 'proton.me',
};
const ignoresDots = new Set(['gmail.com', 'proton.me']);

/** Of the match key of an address. */
export function canonicalEmail(key: string): string {
  const at = key.lastIndexOf('@');
  const domain = key.slice(at + 1);
  const provider = sameProvider[domain] ?? domain;
  const [beforeTag = ''] = key.slice(0, at).split('+', 1);
  const name = beforeTag === '' ? key.slice(0, at) : beforeTag;
  return `${ignoresDots.has(provider) ? name.replaceAll('.', '') : name}@${provider}`;
}
