// Resolves a host name with the hosts file, and otherwise with c-ares and the name servers. The
// system's getaddrinfo occupies one of libuv's few threads until a server responds, so four names
// whose servers hang would block every other lookup of the process.
import { Resolver } from 'node:dns/promises';
import type { ResolveHost } from './address-policy.ts';
import { addressesInHostsFile, hostsFile } from './hosts-file.ts';

export interface HostResolverOptions {
  /** Each as `host:port`; the default is those of the system. */
  nameServers?: readonly string[] | undefined;
  hosts?: string;
  /** For all tries together. */
  timeoutMs?: number;
}

const tryTimeoutMs = 1_500;
const tries = 2;

export function createHostResolver(options: HostResolverOptions = {}): ResolveHost {
  const { nameServers, hosts = hostsFile, timeoutMs = 4_500 } = options;

  return async (host) => {
    const known = await addressesInHostsFile(host, hosts);
    if (known.length > 0) return known;
    // A resolver for each lookup reads the current system settings, and can be cancelled alone.
    const resolver = new Resolver({ timeout: tryTimeoutMs, maxTimeout: tryTimeoutMs, tries });
    if (nameServers !== undefined) resolver.setServers(nameServers);
    const timeout = setTimeout(() => resolver.cancel(), timeoutMs);
    const results = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    clearTimeout(timeout);
    const found = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    if (found.length > 0) return found;
    throw new Error(reasonFor(host, results));
  };
}

/** Prefers a timeout over "no such address" of the other address family, which explains less. */
function reasonFor(host: string, results: readonly PromiseSettledResult<string[]>[]): string {
  const codes = results.flatMap((result) => (result.status === 'rejected' ? codeOf(result) : []));
  const isTimeout = codes.some((code) => code === 'ETIMEOUT' || code === 'ECANCELLED');
  if (isTimeout) return `No name server responded for the host ${host} in time.`;
  return `The host ${host} cannot be found (${codes[0] ?? 'ENODATA'}).`;
}

const codeOf = ({ reason }: PromiseRejectedResult): string =>
  (reason as NodeJS.ErrnoException).code ?? String(reason);
