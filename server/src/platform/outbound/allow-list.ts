// Internal hosts and networks that the operator allows the program to call: `INLET_OUTBOUND_ALLOW`.
// Pure.
import ipaddr from 'ipaddr.js';

export interface AllowList {
  /** As they were given, in small letters. */
  entries: readonly string[];
  allowsHost: (host: string) => boolean;
  allowsAddress: (address: string) => boolean;
}

const hostName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

/** Parses comma-separated host names, addresses and CIDR ranges. */
export function parseAllowList(text: string): AllowList {
  const entries = text
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '');
  const hosts = new Set<string>();
  const ranges: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];
  for (const entry of entries) {
    if (ipaddr.isValidCIDR(entry)) ranges.push(ipaddr.parseCIDR(entry));
    else if (isAddress(entry)) {
      const address = ipaddr.parse(entry);
      ranges.push([address, address.kind() === 'ipv4' ? 32 : 128]);
    } else if (hostName.test(entry)) hosts.add(entry);
    else throw new Error(`"${entry}" is not a host name, an address or a range such as 10.0.0.0/8`);
  }
  return {
    entries,
    allowsHost: (host) => hosts.has(host.toLowerCase()),
    allowsAddress: (text) => {
      const address = ipaddr.process(text);
      return ranges.some(
        ([network, bits]) => network.kind() === address.kind() && address.match(network, bits),
      );
    },
  };
}

/** Also allows the hosts of these addresses. */
export const withHostsOf = ({ entries }: AllowList, addresses: readonly string[]): AllowList =>
  parseAllowList(
    [...entries, ...addresses.map((one) => new URL(one).hostname.replace(/^\[|\]$/g, ''))].join(
      ',',
    ),
  );

/** Excludes `127.1` and `0x7f.1`, which only a URL parser reads as addresses. */
function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}
