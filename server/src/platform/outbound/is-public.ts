// Whether an address belongs to the public internet. All others are internal, and an outside user must
// not reach them through this program. Pure.
import ipaddr from 'ipaddr.js';

const globalUnicast = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];
// The Azure platform itself responds at this address, which is in a public range.
const neverCalled = new Set(['168.63.129.16']);

export function isPublic(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (neverCalled.has(address.toString()) || address.range() !== 'unicast') return false;
  // IPv6 addresses outside the allocated range may embed an IPv4 address.
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(globalUnicast);
}
