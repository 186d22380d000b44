// Hosts and networks inside that the operator lets the program call: `INLET_OUTBOUND_ALLOW`. Pure.
import ipaddr from 'ipaddr.js';

export interface AllowList {
  /** As they were given, in small letters. */
  entries: readonly string[];
  allowsHost: (host: string) => boolean;
  allowsAddress: (address: string) => boolean;
}

const hostName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

/** Host names, addresses and CIDR ranges with commas between them. */
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
    else throw new Error(`"${entry}" is no host name, address or range such as 10.0.0.0/8`);
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

/** `127.1` and `0x7f.1` are forms that only a URL understands. */
function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}
