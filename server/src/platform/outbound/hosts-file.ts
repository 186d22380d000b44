// Host names of the hosts file. Name servers do not know them, and c-ares reads the file only for
// lookups that this program does not make.
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';

export const hostsFile = '/etc/hosts';

const loopback = ['127.0.0.1', '::1'];

/** Empty for a name that only a name server can resolve. */
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

/** RFC 6761 reserves these names for the loopback addresses, whatever a name server returns. */
const isLocalhost = (host: string): boolean => /(?:^|\.)localhost$/.test(withoutDot(host));

const withoutDot = (name: string): string => name.toLowerCase().replace(/\.$/, '');
