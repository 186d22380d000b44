// Whose requests count together when they carry no key. Pure.
import ipaddr from 'ipaddr.js';

/** An IPv6 address counts as its /64 network, which one household has whole. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString();
}
