// Whether an address belongs to the public internet: everything else is inside, where a caller from
// outside must not reach through us. Pure.
import ipaddr from 'ipaddr.js';

const globalUnicast = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];
// Azure's own platform answers here, under a number that is public otherwise.
const neverCalled = new Set(['168.63.129.16']);

export function isPublic(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (neverCalled.has(address.toString()) || address.range() !== 'unicast') return false;
  // What is not of the part of IPv6 that was given out may hold an IPv4 address.
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(globalUnicast);
}
