// The client network by which requests without a key are counted. Pure.
import ipaddr from 'ipaddr.js';

/** An IPv6 address counts as its /64 network, which one household usually has, or as its /48. */
export function networkOf(address: string, bits: 48 | 64 = 64): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${bits}`).toString();
}
