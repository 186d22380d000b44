// Finds the addresses of a host name: in the hosts file, else by asking the name servers with
// c-ares. The system's own look-up occupies one of libuv's few threads until a server answers, so
// four names whose servers hang would stop every other look-up of the process.
import { Resolver } from 'node:dns/promises';
import { addressesInHostsFile, hostsFile } from './hosts-file.ts';
import type { Resolve } from './may-call.ts';

export interface LookUpOptions {
  /** As `host:port`; without it, those of the system. */
  nameServers?: readonly string[] | undefined;
  hosts?: string;
  /** For all tries together. */
  withinMs?: number;
}

const oneTryMs = 1_500;
const tries = 2;

export function lookUpName(options: LookUpOptions = {}): Resolve {
  const { nameServers, hosts = hostsFile, withinMs = 4_500 } = options;

  return async (host) => {
    const known = await addressesInHostsFile(host, hosts);
    if (known.length > 0) return known;
    // One for each look-up: it reads the system's settings as they are now, and can be cancelled.
    const resolver = new Resolver({ timeout: oneTryMs, maxTimeout: oneTryMs, tries });
    if (nameServers !== undefined) resolver.setServers(nameServers);
    const late = setTimeout(() => resolver.cancel(), withinMs);
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    clearTimeout(late);
    const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (found.length > 0) return found;
    throw new Error(reasonFor(host, answers));
  };
}

/** That a server did not answer says more than that the other kind of address is not there. */
function reasonFor(host: string, answers: readonly PromiseSettledResult<string[]>[]): string {
  const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? codeOf(answer) : []));
  const isLate = codes.some((code) => code === 'ETIMEOUT' || code === 'ECANCELLED');
  if (isLate) return `No name server answered for the host ${host} in time.`;
  return `The host ${host} cannot be found (${codes[0] ?? 'ENODATA'}).`;
}

const codeOf = ({ reason }: PromiseRejectedResult): string =>
  (reason as NodeJS.ErrnoException).code ?? String(reason);
