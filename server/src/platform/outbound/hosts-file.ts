// The names that the machine knows by itself. Name servers do not know them, and c-ares reads the
// file only for look-ups that this program does not make.
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';

export const hostsFile = '/etc/hosts';

const loopback = ['127.0.0.1', '::1'];

/** Empty for a name that a name server has to answer for. */
export async function addressesInHostsFile(host: string, path: string): Promise<string[]> {
  const found = addressesIn(await readFile(path, 'utf8').catch(() => ''), host);
  return found.length === 0 && isLocalhost(host) ? loopback : found;
}

/** Pure. */
export function addressesIn(text: string, host: string): string[] {
  const wanted = withoutDot(host);
  const found = text.split('\n').flatMap((line) => {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    const isNamed = names.some((name) => withoutDot(name) === wanted);
    return isNamed && isIP(address) !== 0 ? [address] : [];
  });
  return [...new Set(found)];
}

/** RFC 6761 keeps these on the machine, whatever a name server says. */
const isLocalhost = (host: string): boolean => /(?:^|\.)localhost$/.test(withoutDot(host));

const withoutDot = (name: string): string => name.toLowerCase().replace(/\.$/, '');
