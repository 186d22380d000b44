// The policy for outbound requests: public addresses over HTTPS, plus those that the operator allows.
// Every address of a host must pass.
import type { AllowList } from './allow-list.ts';
import { isPublic } from './is-public.ts';

/** The message explains the refusal to the user who entered the address. */
export class AddressNotAllowed extends Error {}

/** Resolves a host name to its addresses. */
export type ResolveHost = (host: string) => Promise<string[]>;

// The process that checks an address may have another setting than the process that calls it, so the
// message names the variable; it never shows the value.
const operatorMay =
  'The operator of Inlet can allow it in INLET_OUTBOUND_ALLOW, set to the same value for every process.';

export function refusalOf(
  { protocol, host, addresses }: { protocol: string; host: string; addresses: string[] },
  allowed: AllowList,
): AddressNotAllowed | undefined {
  if (addresses.length === 0) return new AddressNotAllowed(`The host ${host} cannot be found.`);
  const isAllowed = (address: string) => allowed.allowsHost(host) || allowed.allowsAddress(address);
  if (!addresses.every((address) => isPublic(address) || isAllowed(address))) {
    return new AddressNotAllowed(`The host ${host} is not on the public internet. ${operatorMay}`);
  }
  if (protocol !== 'https:' && !addresses.every(isAllowed)) {
    return new AddressNotAllowed(`The address must begin with https://. ${operatorMay}`);
  }
  return undefined;
}
