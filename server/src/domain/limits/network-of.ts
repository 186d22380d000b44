// Whose requests count together when they carry no key. Pure.
import ipaddr from 'ipaddr.js';

/** An IPv6 address counts as its network: of 64 bits, which one household has whole, or wider. */
export function networkOf(address: string, bits: 48 | 64 = 64): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${bits}`).toString();
}
